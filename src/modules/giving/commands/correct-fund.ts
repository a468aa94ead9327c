import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { approvalNamed } from '../queries/find-approval.ts'
import { getFundForUpdate } from '../queries/find-fund.ts'
import { refuseGiftsOutside } from '../queries/gifts-outside.ts'
import { refuseSpendingsOf } from '../queries/spendings-of-fund.ts'
import type { GivingTables } from '../tables.ts'
import { fundFields } from './create-fund.ts'
import { restColumns } from './rest-columns.ts'

/** Corrects a fund's code, names, purpose or opening day; the version before it stays readable. */
export const correctFund = command({
  name: 'giving.correct-fund',
  looksInto: ['governance'],
  input: z.object({ id: id(), ...fundFields, why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why, code, ...given }, by) {
    const { names, purposes, openedOn, outsideMission } = given
    const { closed_on } = await getFundForUpdate(tx, id)
    if (openedOn !== null && closed_on !== null && openedOn > closed_on)
      throw new Refusal('giving.fund-closes-before-opening', 'openedOn')
    await refuseGiftsOutside(tx, id, { from: openedOn, to: null }, 'openedOn')
    await refuseSpendingsOf(tx, id, { openedOn, outsideMission, spendUntil: given.spendUntil })
    const rests = await restColumns(tx, given, id)
    const approvalId = (await approvalNamed(tx, given.approval, 'approval'))?.id ?? null
    await keepVersion(tx, 'giving.funds', id, by, { change: 'corrected', reason: why })
    try {
      const said = {
        code,
        names: JSON.stringify(names) as never,
        purposes: JSON.stringify(purposes) as never,
        opened_on: openedOn,
        ...rests,
      }
      const set = { ...said, outside_mission: outsideMission, approval_id: approvalId }
      await tx.updateTable('giving.funds').set(set).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('giving.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
