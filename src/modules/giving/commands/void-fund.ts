import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getFundForUpdate } from '../queries/find-fund.ts'
import { hasGifts, hasPledges } from '../queries/gifts-outside.ts'
import { hasRests } from '../queries/rests-of-fund.ts'
import { hasSpendings } from '../queries/spendings-of-fund.ts'
import type { GivingTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a fund out of use that no counted gift or pledge speaks of. */
export const voidFund = command({
  name: 'giving.void-fund',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const fund = await getFundForUpdate(tx, id)
    if (fund.voided_at) throw new Refusal('giving.fund-is-void')
    if (await hasGifts(tx, id)) throw new Refusal('giving.void-fund.in-use')
    if (await hasPledges(tx, id)) throw new Refusal('giving.void-fund.promised')
    if (await hasSpendings(tx, id)) throw new Refusal('giving.void-fund.spent')
    if (await hasRests(tx, id)) throw new Refusal('giving.void-fund.moved')
    await keepVersion(tx, 'giving.funds', id, by, {
      change: 'voided',
      reason: why,
      also: { closed_on: fund.closed_on },
    })
    await tx.updateTable('giving.funds').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided fund back into use. */
export const restoreFund = command({
  name: 'giving.restore-fund',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const fund = await getFundForUpdate(tx, id)
    if (!fund.voided_at) throw new Refusal('giving.fund-is-not-void')
    await keepVersion(tx, 'giving.funds', id, by, {
      change: 'restored',
      reason: why,
      also: { closed_on: fund.closed_on },
    })
    await tx.updateTable('giving.funds').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
