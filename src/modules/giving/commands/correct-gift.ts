import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { holdFund } from '../queries/find-fund.ts'
import { findGiver, giverNamed } from '../queries/find-giver.ts'
import { holdPledge } from '../queries/find-pledge.ts'
import { getGiftForUpdate } from '../queries/get-gift.ts'
import { refuseClosed, refuseFuture } from '../rules/gift-day.ts'
import { refuseUnkept } from '../rules/pledge.ts'
import { refuseRefunds } from '../rules/refund.ts'
import type { GivingTables } from '../tables.ts'
import { giftColumns, giftInput } from './inputs.ts'

/** Corrects a gift; the version before it stays readable with who, when and why. What went back of it must still fit. */
export const correctGift = command({
  name: 'giving.correct-gift',
  looksInto: ['people'],
  input: giftInput.extend({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why, ...given }, by) {
    const gift = await getGiftForUpdate(tx, id)
    if (gift.voided_at) throw new Refusal('giving.gift-is-void')
    refuseFuture(given.receivedOn, by.now, 'receivedOn')
    const fund = await holdFund(tx, given.fund, 'fund')
    refuseClosed(fund, given.receivedOn, 'fund')
    const giver = await giverNamed(tx, gift.giver_id)
    // who is not changed stays as recorded, even when merged or void by now
    const giverId =
      giver && [giver.ref, giver.recordedAs].includes(given.giver ?? '')
        ? gift.giver_id
        : await findGiver(tx, given.giver, 'giver', by.actor)
    const { minor, currency } = given.money
    const pledge = given.pledge === null ? undefined : await holdPledge(tx, given.pledge, 'pledge')
    if (pledge) refuseUnkept(pledge, { ...given, currency }, 'pledge')
    if (gift.refunds.length > 0 && currency !== gift.currency)
      throw new Refusal('giving.correct-gift.refunded-currency', 'money.currency')
    if (fund.id !== gift.fund_id && gift.refunds.some(({ give_back_id }) => give_back_id !== null))
      throw new Refusal('giving.correct-gift.given-back', 'fund')
    refuseRefunds({ amount: minor, currency, receivedOn: given.receivedOn }, gift.refunds, {
      amount: 'money.amount',
      day: 'receivedOn',
    })
    await keepVersion(tx, 'giving.gifts', id, by, {
      change: 'corrected',
      reason: why,
      also: { fund: gift.fund, giver: giver?.ref, pledge: gift.pledge },
    })
    await tx
      .updateTable('giving.gifts')
      .set(giftColumns(given, { fundId: fund.id, giverId, pledgeId: pledge?.id ?? null }))
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
