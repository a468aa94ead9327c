import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { holdFund } from '../queries/find-fund.ts'
import { findGiver } from '../queries/find-giver.ts'
import { holdPledge } from '../queries/find-pledge.ts'
import { refuseClosed, refuseFuture } from '../rules/gift-day.ts'
import { refuseUnkept } from '../rules/pledge.ts'
import type { GivingTables } from '../tables.ts'
import { giftColumns, giftInput } from './inputs.ts'
import { underRef } from './under-ref.ts'

const numbers = { sequence: 'gift_numbers', prefix: 'G', taken: 'giving.ref-taken' } as const

/** Records a gift of money in the currency in which it came. Returns its id and reference. */
export const recordGift = command({
  name: 'giving.record-gift',
  looksInto: ['people'],
  input: giftInput.extend({ ref: optional(code()) }),
  async run(tx: Tx<GivingTables>, { ref: asked, ...given }, by: By) {
    refuseFuture(given.receivedOn, by.now, 'receivedOn')
    const fund = await holdFund(tx, given.fund, 'fund')
    refuseClosed(fund, given.receivedOn, 'fund')
    const pledge = given.pledge === null ? undefined : await holdPledge(tx, given.pledge, 'pledge')
    if (pledge) refuseUnkept(pledge, { ...given, currency: given.money.currency }, 'pledge')
    const giverId = (await findGiver(tx, given.giver, 'giver', by.actor)) ?? pledge?.payer_id ?? null
    const gift = {
      ...giftColumns(given, { fundId: fund.id, giverId, pledgeId: pledge?.id ?? null }),
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    return underRef(tx, asked, { ...numbers, day: gift.received_on }, (ref) =>
      tx
        .insertInto('giving.gifts')
        .values({ id: newId(), ref, ...gift })
        .onConflict((conflict) => conflict.column('ref').doNothing())
        .returning(['id', 'ref'])
        .executeTakeFirst(),
    )
  },
})
