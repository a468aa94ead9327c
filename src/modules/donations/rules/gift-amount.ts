import { Refusal } from '#platform/errors.ts'
import { asMoney, moneyFromDatabase } from '#platform/money.ts'

interface Bounds {
  readonly currency: string
  /** In minor units. */
  readonly smallest: bigint
  readonly largest: bigint
}

/** Refuses `donations.too-small` and `donations.too-large`, with the bound. */
export function refuseOutside(amount: bigint, { currency, smallest, largest }: Bounds, field: string): void {
  const bound = amount < smallest ? smallest : amount > largest ? largest : undefined
  if (bound === undefined) return
  const values = { bound: asMoney(moneyFromDatabase(bound, currency)) }
  throw new Refusal(amount < smallest ? 'donations.too-small' : 'donations.too-large', field, values)
}
