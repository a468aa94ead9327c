import { z } from 'zod'
import { Refusal } from './errors.ts'
import { isId } from './ids.ts'
import { type Language, languages, type Values } from './words.ts'

const longest = 2000

type Issue = z.core.$ZodIssue

const isKey = (text: string) => /^[a-z]+(\.[a-z0-9-]+)+$/.test(text)

// a page shows its choices beside the field; only the command line must say them
function valuesOf(issue: Issue): Values {
  if (issue.code === 'invalid_value') return { choices: issue.values.map(String).join(', ') }
  return issue.code === 'custom' && issue.params ? (issue.params as Values) : {}
}

function problemOf(issue: Issue): Refusal {
  const field = issue.path.map(String).join('.') || undefined
  if (isKey(issue.message)) {
    return new Refusal(issue.message, field, valuesOf(issue))
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return new Refusal('input.required', field)
  if (issue.code === 'too_big') return new Refusal('input.too-long', field, { most: Number(issue.maximum) })
  if (issue.code === 'invalid_value') return new Refusal('input.not-one-of', field)
  return new Refusal('input.not-understood', field)
}

/** Parses raw input; all problems at once as one Refusal whose `problems` name their fields. */
export function checkInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const result = schema.safeParse(raw, { reportInput: true })
  if (result.success) return result.data
  throw Refusal.of(result.error.issues.map(problemOf))
}

/** The top field names of an input that were given, for the audit line. */
export const fieldsOf = (input: unknown): string[] =>
  typeof input === 'object' && input !== null
    ? Object.entries(input).flatMap(([name, value]) =>
        value === undefined || value === null || value === '' ? [] : [name],
      )
    : []

/** Turns a parser that throws Refusals into a schema over text that must not be empty. */
export const parsed = <Output>(parse: (text: string) => Output) =>
  z.string({ error: 'input.required' }).transform((text, context) => {
    try {
      if (text.trim() === '') throw new Refusal('input.required')
      return parse(text.trim())
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({ code: 'custom', message: error.code, params: error.values })
      return z.NEVER
    }
  })

// NUL cannot be stored in PostgreSQL text, and a lone surrogate is no character
/** A text as it is kept: in NFC, its lines ended by LF whoever sent them (forms send CR LF), without blanks around it. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim()

const clean = (text: string) => tidy(text.replaceAll('\0', '').toWellFormed())

/** Text that must be there, trimmed and in NFC, at most `most` characters. */
export const text = (most = longest) =>
  z.string({ error: 'input.required' }).transform(clean).pipe(z.string().min(1, 'input.required').max(most))

/** Text that may be absent or empty; empty becomes null. */
export const optionalText = (most = longest) =>
  z
    .string()
    .nullish()
    .transform((given) => clean(given ?? '') || null)
    .pipe(z.string().max(most).nullable())

/** A schema that takes an empty field as absent (null). */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((given) => (given === '' ? null : given), schema.nullable())
    .optional()
    .transform((given) => given ?? null)

/** The id of a record; what has no id's form names nothing. */
export const id = () => z.string({ error: 'input.required' }).refine(isId, 'input.not-understood')

/** A short code people see, in capitals, digits, dots and hyphens: `S-01`, `Tiger-2`. */
export const code = () => text(40).pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'input.not-a-code'))

/** One of the given words. */
export const oneOf = <const Word extends string>(words: readonly Word[]) => z.enum(words, { error: 'input.not-one-of' })

/** The languages of a form's tick boxes (`{ en: 'yes' }`) or of a list (`['en']`), in the product's order. */
export const tickedLanguages = (error = 'input.not-understood') =>
  z.union([z.array(z.string()), z.record(z.string(), z.string())], { error }).transform((given): Language[] => {
    const chosen = Array.isArray(given) ? given : Object.keys(given).filter((key) => given[key] === 'yes')
    return languages.filter((language) => chosen.includes(language))
  })

/** A tick box: absent is false. */
export const tick = () =>
  z
    .union([z.boolean(), z.string()])
    .nullish()
    .transform((given) => given === true || given === 'yes' || given === 'on')
