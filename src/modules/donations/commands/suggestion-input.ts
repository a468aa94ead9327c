import { z } from 'zod'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optionalText, text } from '#platform/inputs.ts'
import { namesInput } from '#platform/texts.ts'
import { frequencies } from '../rules/choices.ts'
import { amountAs, currencyInput } from './inputs.ts'

/** What a suggestion says of itself. */
export const suggestionFields = {
  money: z.object({ amount: text(80), currency: currencyInput() }),
  frequency: oneOf(frequencies).default('one-time'),
  buys: namesInput(200),
  note: optionalText(),
}

const input = z.object(suggestionFields)

/** The columns that hold it. Refuses an amount that is none, above what a column holds or not above zero. */
export const suggestionColumns = ({ money: { amount, currency }, frequency, buys, note }: z.output<typeof input>) => ({
  currency,
  amount: amountAs(amount, currency, 'money.amount'),
  frequency,
  buys: JSON.stringify(buys),
  note,
})

/** Does a writing that may meet another suggestion of the same amount, and says so. */
export async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('donations.suggestion-taken', 'money.amount')
    throw error
  }
}
