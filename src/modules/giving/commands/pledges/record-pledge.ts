import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { holdFund } from '../../queries/find-fund.ts'
import { findPayer } from '../../queries/find-giver.ts'
import { refuseShut } from '../../rules/gift-day.ts'
import type { GivingTables } from '../../tables.ts'
import { pledgeColumns, pledgeInput } from '../inputs.ts'
import { underRef } from '../under-ref.ts'

const numbers = { sequence: 'pledge_numbers', prefix: 'PL', taken: 'giving.pledge-ref-taken' } as const

/** Records a promise of regular gifts. Returns its id and reference. */
export const recordPledge = command({
  name: 'giving.record-pledge',
  looksInto: ['people'],
  input: pledgeInput.extend({ ref: optional(code()) }),
  async run(tx: Tx<GivingTables>, { ref: asked, ...given }, by) {
    const fund = given.fund === null ? undefined : await holdFund(tx, given.fund, 'fund')
    if (fund) refuseShut(fund, given.startedOn, 'fund')
    const payerId = await findPayer(tx, given.payer, 'payer', by.actor)
    const pledge = {
      ...pledgeColumns(given, { fundId: fund?.id ?? null, payerId }),
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    return underRef(tx, asked, { ...numbers, day: given.startedOn }, (ref) =>
      tx
        .insertInto('giving.pledges')
        .values({ id: newId(), ref, ...pledge })
        .onConflict((conflict) => conflict.column('ref').doNothing())
        .returning(['id', 'ref'])
        .executeTakeFirst(),
    )
  },
})
