import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, optionalText, tick } from '#platform/inputs.ts'
import { namesInput, textsInput } from '#platform/texts.ts'
import { approvalNamed } from '../queries/find-approval.ts'
import { restKinds } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { restColumns } from './rest-columns.ts'

export const fundFields = {
  code: code(),
  names: namesInput(120),
  purposes: textsInput(2000),
  openedOn: optional(day()),
  /** For work outside the mission: nothing is spent of it without an approval. */
  outsideMission: tick(),
  /** The reference of the approval that is taken where a spending names none. */
  approval: optional(code()),
  /** For which field of work, place or people. */
  scope: optionalText(500),
  spendUntil: optional(day()),
  rest: optional(oneOf(restKinds)),
  /** The code of the fund to which the rest goes. */
  restFund: optional(code()),
}

/** Adds a fund: money with a stated purpose. */
export const createFund = command({
  name: 'giving.create-fund',
  looksInto: ['governance'],
  input: z.object({ ...fundFields, ref: optional(code()) }),
  async run(tx: Tx<GivingTables>, { code, ref, names, purposes, openedOn, outsideMission, approval, ...more }) {
    const id = newId()
    const approvalId = (await approvalNamed(tx, approval, 'approval'))?.id ?? null
    const rests = await restColumns(tx, { ...more, openedOn })
    const said = {
      names: JSON.stringify(names) as never,
      purposes: JSON.stringify(purposes) as never,
      opened_on: openedOn,
      ...rests,
    }
    const row = { id, ref: ref ?? code, code, ...said, outside_mission: outsideMission, approval_id: approvalId }
    try {
      await tx
        .insertInto('giving.funds')
        .values({ ...row, voided_at: null })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('giving.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
