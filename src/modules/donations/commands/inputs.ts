import { Refusal } from '#platform/errors.ts'
import { optionalText, text } from '#platform/inputs.ts'
import { type Currency, isCurrency, parseMoney } from '#platform/money.ts'

/** A currency of ISO 4217. */
export const currencyInput = () =>
  text(10)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'donations.unknown-currency')

/** An amount above zero as it was typed, in minor units. Refuses what `parseMoney` does, under `field`. */
export function amountAs(typed: string, currency: Currency, field: string): bigint {
  try {
    const { minor } = parseMoney(typed, currency)
    if (minor <= 0n) throw new Refusal('donations.amount-not-above-zero')
    return minor
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, field, error.values)
  }
}

/** Why a setting is changed: may be left out. */
export const whyInput = optionalText(500)
