import { z } from 'zod'
import { knownDate } from '#platform/dates/known.ts'
import { code, oneOf, optional, optionalText, text, tick } from '#platform/inputs.ts'
import { scopes } from '../rules/choices.ts'

/** What every movement says besides its goods. */
export const movementHead = {
  date: knownDate(),
  scope: oneOf(scopes).default('mission'),
  note: optionalText(),
  ref: optional(code()),
}

/** Who gave goods, and what is said of their value. */
export const givenFields = {
  /** The reference of a person or an organisation; nobody known when left out. */
  giver: optional(code()),
  anonymous: tick(),
  worth: z.object({ amount: optionalText(80), currency: optionalText(10) }).default({ amount: null, currency: null }),
  valueNote: optionalText(500),
}

/** A line of goods: an item and how much; the unit is the item's own unless named. */
export const goodsLine = z.object({
  item: code(),
  quantity: text(30),
  unit: optionalText(20),
})

const isEmptyLine = (line: unknown) =>
  typeof line === 'object' &&
  line !== null &&
  Object.values(line).every((value) => value === '' || value === null || value === undefined)

/** One line or more; lines left empty in a form are none. */
export const linesOf = <Schema extends z.ZodType>(line: Schema) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? given.map((one) => (isEmptyLine(one) ? undefined : one)) : given),
    z
      .array(line.optional(), { error: 'aid.lines-needed' })
      .refine((lines) => lines.some((one) => one !== undefined), 'aid.lines-needed'),
  )
