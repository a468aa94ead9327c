import { z } from 'zod'
import { day } from '#platform/dates/inputs.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optionalText, text } from '#platform/inputs.ts'
import { type Currency, isCurrency, parseMoney } from '#platform/money.ts'
import { refuseAmount } from '../rules/amount.ts'
import { purposes } from '../rules/choices.ts'

/** What all payments that one person carries on one day have together. */
export const tripFields = {
  /** The code of the local staff who carried the money. */
  carrier: code(),
  paidOn: day(),
  currency: text(10)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'sponsorship.unknown-currency'),
}

/** What one payment says besides. */
export const lineFields = {
  /** The code of a child, or `group`: never left open, so that no payment goes to the group by forgetting a child. */
  child: code(),
  amount: text(80),
  purpose: oneOf(purposes),
  note: optionalText(500),
}

/** Reads how much was paid, in minor units; refuses what is no amount above zero at `field`. */
export function amountOf(given: string, currency: Currency, field: string): bigint {
  try {
    const { minor } = parseMoney(given, currency)
    refuseAmount(minor)
    return minor
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, field, error.values) : error
  }
}

const isEmpty = (line: unknown) =>
  typeof line === 'object' &&
  line !== null &&
  Object.values(line).every((value) => value === '' || value === null || value === undefined)

/** One line or more; lines left empty in a form are none. */
export const paymentLines = z.preprocess(
  (given) => (Array.isArray(given) ? given.map((one) => (isEmpty(one) ? undefined : one)) : given),
  z
    .array(z.object(lineFields).optional(), { error: 'sponsorship.lines-needed' })
    .max(200, 'sponsorship.too-many-lines')
    .refine((lines) => lines.some((one) => one !== undefined), 'sponsorship.lines-needed'),
)
