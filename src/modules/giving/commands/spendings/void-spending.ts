import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { approvalFor } from '../../queries/find-approval.ts'
import { holdFund } from '../../queries/find-fund.ts'
import { getSpendingForUpdate } from '../../queries/get-spending.ts'
import { refuseSpentLate } from '../../rules/fund-end.ts'
import { refuseClosed } from '../../rules/gift-day.ts'
import type { GivingTables } from '../../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a spending out of all counts without deleting it. */
export const voidSpending = command({
  name: 'giving.void-spending',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const spending = await getSpendingForUpdate(tx, id)
    if (spending.voided_at) throw new Refusal('giving.spending-is-void')
    const also = { fund: spending.fund }
    await keepVersion(tx, 'giving.spendings', id, by, { change: 'voided', reason: why, also })
    await tx.updateTable('giving.spendings').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided spending back, when its fund is in use and an approval covers it where one is needed. */
export const restoreSpending = command({
  name: 'giving.restore-spending',
  looksInto: ['governance'],
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const spending = await getSpendingForUpdate(tx, id)
    if (!spending.voided_at) throw new Refusal('giving.spending-is-not-void')
    const fund = await holdFund(tx, spending.fund, 'why')
    refuseClosed({ ...fund, closed_on: null }, spending.spent_on, 'why')
    refuseSpentLate(fund, spending.spent_on, 'why')
    const approvalId = await approvalFor(tx, fund, { named: spending.approval_id, day: spending.spent_on }, 'why')
    const also = { fund: spending.fund }
    await keepVersion(tx, 'giving.spendings', id, by, { change: 'restored', reason: why, also })
    await tx
      .updateTable('giving.spendings')
      .set({ voided_at: null, approval_id: approvalId })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
