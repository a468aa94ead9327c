import { Refusal } from '#platform/errors.ts'
import { type Money, parseMoney } from '#platform/money.ts'
import type { Channel, ReturnKind } from './choices.ts'

/**
 * What of a gift was paid for something in return, in minor units of its currency, and what that was; null where nothing was. Refuses
 * one without the other, more than the gift, nothing, and what a ticket says already.
 */
export function inReturnOf(
  { money, channel }: { readonly money: Money; readonly channel: Channel },
  { amount, kind }: { readonly amount: string | null; readonly kind: ReturnKind | null },
): { readonly amount: bigint; readonly kind: ReturnKind } | null {
  if (amount === null && kind === null) return null
  if (amount === null) throw new Refusal('input.required', 'returnAmount')
  if (kind === null) throw new Refusal('input.required', 'returnKind')
  if (channel === 'ticket') throw new Refusal('giving.return-of-ticket', 'returnAmount')
  const minor = minorOf(amount, money)
  if (minor <= 0n) throw new Refusal('giving.amount-not-above-zero', 'returnAmount')
  if (minor > money.minor) throw new Refusal('giving.return-above-gift', 'returnAmount')
  return { amount: minor, kind }
}

function minorOf(text: string, { currency }: Money): bigint {
  try {
    return parseMoney(text, currency).minor
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, 'returnAmount', error.values) : error
  }
}
