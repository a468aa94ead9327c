import { z } from 'zod'
import { day } from '#platform/dates/inputs.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { isCurrency, type Money, parseMoney } from '#platform/money.ts'
import { languages } from '#platform/words.ts'
import { givenWays } from '../rules/choices.ts'

const currency = () =>
  text(10)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'thanks.unknown-currency')

/** An amount as it was typed, zero for all gifts, and its currency. */
export const boundInput = z
  .object({ amount: text(80), currency: currency() })
  .transform(({ amount, currency }, context): Money => {
    try {
      const read = parseMoney(amount, currency)
      if (read.minor < 0n) throw new Refusal('thanks.amount-below-zero')
      return read
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({ code: 'custom', message: error.code, params: error.values, path: ['amount'] })
      return z.NEVER
    }
  })

/** What thanks are for, by references; everything that waits where neither gifts nor goods are named. */
export const namedFields = { gifts: optionalText(4000), goods: optionalText(4000) }

/** What thanks say of themselves, whoever and whatever they are for. */
export const thanksFields = {
  thankedOn: day(),
  way: oneOf(givenWays),
  /** That in which the giver is written to when left out. */
  language: optional(oneOf(languages)),
  byWhom: optionalText(200),
  note: optionalText(),
}
