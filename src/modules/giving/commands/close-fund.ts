import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getFundForUpdate } from '../queries/find-fund.ts'
import { refuseGiftsOutside } from '../queries/gifts-outside.ts'
import type { GivingTables } from '../tables.ts'

/** Closes a fund: it takes no gifts after that day. Refused while it has later ones. */
export const closeFund = command({
  name: 'giving.close-fund',
  input: z.object({ id: id(), closedOn: day(), note: optionalText() }),
  async run(tx: Tx<GivingTables>, { id, closedOn, note }, by) {
    const fund = await getFundForUpdate(tx, id)
    if (fund.voided_at) throw new NotFound()
    if (fund.closed_on !== null) throw new Refusal('giving.close-fund.closed')
    if (fund.opened_on !== null && closedOn < fund.opened_on)
      throw new Refusal('giving.fund-closes-before-opening', 'closedOn')
    await refuseGiftsOutside(tx, id, { from: null, to: closedOn }, 'closedOn')
    const row = { fund_id: id, closed_on: closedOn, note, recorded_at: by.now, recorded_by: by.actor.name }
    await tx.insertInto('giving.fund_closures').values(row).execute()
    return { id }
  },
})

/** Takes a closing back; what was recorded of it stays in the history of the fund. */
export const reopenFund = command({
  name: 'giving.reopen-fund',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    await getFundForUpdate(tx, id)
    const closure = await tx
      .selectFrom('giving.fund_closures')
      .selectAll()
      .where('fund_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!closure) throw new Refusal('giving.reopen-fund.not-closed')
    const { recorded_at, ...kept } = closure
    await keepVersion(tx, 'giving.funds', id, by, {
      change: 'restored',
      reason: why,
      also: { closure: { ...kept, recorded_at: recorded_at.toISOString() } },
    })
    await tx.deleteFrom('giving.fund_closures').where('fund_id', '=', id).execute()
    return { id }
  },
})
