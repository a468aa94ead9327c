import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { operationStatuses } from '../rules/choices.ts'
import type { OperationsTables } from '../tables.ts'
import { assignMaker } from './assign-officer.ts'
import { operationCode } from './inputs.ts'

const input = z.object({
  code: operationCode(),
  ref: optional(code()),
  /** The first status and its date; both or neither. */
  status: optional(oneOf(operationStatuses)),
  date: optional(knownDate()),
})

/** Adds an operation under its code name, if wanted with its first status. */
export const createOperation = command({
  name: 'operations.create-operation',
  input,
  async run(tx: Tx<OperationsTables>, { code, ref, status, date }, by) {
    if (status !== null && date === null) throw new Refusal('dates.ends-needed', 'date')
    if (status === null && date !== null) throw new Refusal('operations.status-needed', 'status')
    if (date !== null && status !== 'planned') refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    try {
      await tx
        .insertInto('operations.operations')
        .values({ id, ref: ref ?? code, code, ...recorded, voided_at: null })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('operations.code-taken', 'code', { code })
      throw error
    }
    await assignMaker(tx, by, id)
    if (status !== null && date !== null) {
      const first = { operation_id: id, position: 0, ref: null, status, note: null, reason: null }
      await tx
        .insertInto('operations.statuses')
        .values({ ...first, ...dateColumns(date), ...recorded })
        .execute()
    }
    return { id }
  },
})
