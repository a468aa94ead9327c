import { Refusal } from '#platform/errors.ts'
import { asMoney, type Currency } from '#platform/money.ts'

export interface Refunded {
  readonly refunded_on: string
  readonly amount: bigint
}

/** What of a gift has not gone back, in minor units. */
export const leftOf = (amount: bigint, refunds: readonly Refunded[]): bigint =>
  refunds.reduce((left, refund) => left - refund.amount, amount)

/** Refuses refunds that come to more than their gift, or that lie before it. */
export function refuseRefunds(
  gift: { readonly amount: bigint; readonly currency: Currency; readonly receivedOn: string },
  refunds: readonly Refunded[],
  fields: { readonly amount: string; readonly day: string },
): void {
  const { currency, amount, receivedOn } = gift
  if (leftOf(amount, refunds) < 0n) {
    const refunded = asMoney({ minor: amount - leftOf(amount, refunds), currency })
    throw new Refusal('giving.refunds-above-gift', fields.amount, {
      refunded,
      gift: asMoney({ minor: amount, currency }),
    })
  }
  if (refunds.some((refund) => refund.refunded_on < receivedOn))
    throw new Refusal('giving.refund-before-gift', fields.day)
}
