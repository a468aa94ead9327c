import { z } from 'zod'
import type { AnyQuery, Command } from '#platform/commands.ts'

interface Shape {
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
}

const choicesOf = ({ enum: words = [], anyOf = [] }: Shape): unknown[] => [...words, ...anyOf.flatMap(choicesOf)]

const shapeOf = ({ spec }: Command | AnyQuery): Shape =>
  z.toJSONSchema(spec.input, { io: 'input', unrepresentable: 'any' }) as Shape

/** Whether a query asks for a day, which is today unless another is given on the command line. */
export const asksForDay = (act: Command | AnyQuery): boolean =>
  act.kind === 'query' && shapeOf(act).properties?.day !== undefined

/** The fields of an act, one a line, by their paths: a star where one must be given, and its choices where it has some. */
export function fieldLines(act: Command | AnyQuery): string[] {
  const missing = act.spec.input.safeParse({}).error?.issues ?? []
  const required = new Set(missing.map(({ path }) => path[0]))
  if (asksForDay(act)) required.delete('day')
  return Object.entries(shapeOf(act).properties ?? {}).map(([name, shape]) => {
    const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    const choices = choicesOf(shape).join(' | ')
    return `  ${[option, required.has(name) && '*', choices].filter(Boolean).join('  ')}`
  })
}
