import { z } from 'zod'
import { newId } from '#platform/ids.ts'

/** What an act is given that no form would send. */
export const garbage: readonly unknown[] = [
  undefined,
  null,
  {},
  [],
  'nonsense',
  { id: newId() },
  { id: '\0', why: 'x'.repeat(9999), __proto__: { may: true } },
]

interface Shape {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly const?: unknown
}

const dayLike = /date|day|since|until|on$/i

function wordFor(name: string): string {
  if (dayLike.test(name)) return '2011-05-01'
  if (/amount|quantity|number|count|kits/i.test(name)) return '1'
  if (/currency/i.test(name)) return 'USD'
  return 'because'
}

function valueFor(name: string, { type, properties, items, enum: choices, anyOf, const: only }: Shape): unknown {
  if (only !== undefined) return only
  if (choices) return choices[0]
  if (anyOf) return valueFor(name, anyOf.find((one) => one.type !== 'null') ?? {})
  if (properties) return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, valueFor(key, one)]))
  if (type === 'array') return items ? [valueFor(name, items)] : []
  if (type === 'integer' || type === 'number') return 5
  if (type === 'boolean') return false
  return type === 'string' ? wordFor(name) : undefined
}

/** What an act could be asked, made of its schema: `known` are values by the name of the field, such as the id of a record. */
export function likelyInput(schema: z.ZodType, known: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  const whole = valueFor('', shape)
  const fields = typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? whole : {}
  const given = Object.entries(known).filter(([name]) => name in (shape.properties ?? {}))
  return { ...fields, ...Object.fromEntries(given) }
}
