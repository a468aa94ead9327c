import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id, text } from '#platform/inputs.ts'
import { type Money, parseMoney } from '#platform/money.ts'
import { getGiftForUpdate } from '../queries/get-gift.ts'
import { refuseAmount } from '../rules/gift-amount.ts'
import { refuseFuture } from '../rules/gift-day.ts'
import { refuseRefunds } from '../rules/refund.ts'
import type { GivingTables } from '../tables.ts'

/** Reads how much goes back, in the currency of the gift. */
function amountOf(given: string, { currency }: Money): bigint {
  try {
    const { minor } = parseMoney(given, currency)
    refuseAmount(minor)
    return minor
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, 'amount', error.values) : error
  }
}

const input = z.object({ id: id(), refundedOn: day(), amount: text(80), reason: text(500) })

/** Records that a gift, or a part of it, went back; the gift itself stays as it was. Never more than is left. */
export const refundGift = command({
  name: 'giving.refund-gift',
  input,
  async run(tx: Tx<GivingTables>, { id: giftId, refundedOn, amount: given, reason }, by) {
    const gift = await getGiftForUpdate(tx, giftId)
    if (gift.voided_at) throw new Refusal('giving.gift-is-void')
    refuseFuture(refundedOn, by.now, 'refundedOn')
    const amount = amountOf(given, gift.money)
    const refund = { refunded_on: refundedOn, amount }
    refuseRefunds(
      { amount: gift.amount, currency: gift.money.currency, receivedOn: gift.received_on },
      [...gift.refunds, refund],
      { amount: 'amount', day: 'refundedOn' },
    )
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: newId(), gift_id: giftId, ...refund, reason, ...recorded }
    await tx.insertInto('giving.refunds').values(row).execute()
    by.about(giftId)
    return { id: row.id, giftId }
  },
})
