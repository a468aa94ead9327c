import { command } from '#platform/commands.ts'
import { asDay } from '#platform/dates/format.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { holdFund } from '../../queries/find-fund.ts'
import { findPayer, giverNamed } from '../../queries/find-giver.ts'
import { firstGiftOf, getPledgeForUpdate } from '../../queries/find-pledge.ts'
import { refuseShut } from '../../rules/gift-day.ts'
import { refuseBackwards } from '../../rules/pledge.ts'
import type { GivingTables } from '../../tables.ts'
import { pledgeColumns, pledgeInput } from '../inputs.ts'

/** Corrects a pledge; the version before it stays readable. The gifts that keep it must still fit. */
export const correctPledge = command({
  name: 'giving.correct-pledge',
  looksInto: ['people'],
  input: pledgeInput.extend({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why, ...given }, by) {
    const pledge = await getPledgeForUpdate(tx, id)
    if (pledge.voided_at) throw new Refusal('giving.pledge-is-void')
    refuseBackwards(given.startedOn, pledge.ended_on, 'startedOn')
    const firstGift = await firstGiftOf(tx, id)
    if (firstGift !== null && given.money.currency !== pledge.currency)
      throw new Refusal('giving.correct-pledge.kept-currency', 'money.currency')
    if (firstGift !== null && given.startedOn > firstGift)
      throw new Refusal('giving.pledge-after-gift', 'startedOn', { day: asDay(firstGift) })
    const fund = given.fund === null ? undefined : await holdFund(tx, given.fund, 'fund')
    if (fund && fund.id !== pledge.fund_id) refuseShut(fund, given.startedOn, 'fund')
    const payer = await giverNamed(tx, pledge.payer_id)
    // who is not changed stays as recorded, even when merged or void by now
    const isSame = payer !== undefined && [payer.ref, payer.recordedAs].includes(given.payer)
    const payerId = isSame ? pledge.payer_id : await findPayer(tx, given.payer, 'payer', by.actor)
    const also = { fund: pledge.fund, payer: payer?.ref }
    await keepVersion(tx, 'giving.pledges', id, by, { change: 'corrected', reason: why, also })
    const columns = pledgeColumns(given, { fundId: fund?.id ?? null, payerId })
    await tx.updateTable('giving.pledges').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
