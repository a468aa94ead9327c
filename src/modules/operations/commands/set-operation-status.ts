import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getOperationForUpdate } from '../queries/get-operation.ts'
import { judgeStatus } from '../rules/change-status.ts'
import { type OperationStatus, operationStatuses } from '../rules/choices.ts'
import type { OperationsTables } from '../tables.ts'

const input = z.object({
  id: id(),
  status: oneOf(operationStatuses),
  date: knownDate(),
  note: optionalText(500),
  /** Needed to go back to an earlier status. */
  why: optionalText(500),
})

interface Next {
  readonly status: OperationStatus
  readonly why: string | null
}

/** Refuses a status that cannot follow the one before; going back needs a reason. */
export function refuseStatus(before: OperationStatus | null, { status, why }: Next): void {
  const judged = judgeStatus(before, status)
  if (judged === 'same') throw new Refusal('operations.same-status', 'status')
  if (judged === 'needs-reason' && why === null) throw new Refusal('operations.reason-needed', 'why')
}

/** The present status of an operation and the position of its row. */
const lastStatus = (tx: Tx<OperationsTables>, operationId: string) =>
  tx
    .selectFrom('operations.statuses')
    .select(['status', 'position'])
    .where('operation_id', '=', operationId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Says what is so of an operation from a date on; what was so before stays. */
export const setOperationStatus = command({
  name: 'operations.set-operation-status',
  input,
  async run(tx: Tx<OperationsTables>, { id, status, date, note, why }, by) {
    await getOperationForUpdate(tx, id, by.actor)
    const before = await lastStatus(tx, id)
    refuseStatus(before?.status ?? null, { status, why })
    if (status !== 'planned') refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    await tx
      .insertInto('operations.statuses')
      .values({
        operation_id: id,
        position: (before?.position ?? -1) + 1,
        ref: null,
        status,
        ...dateColumns(date),
        note,
        reason: why,
        recorded_at: by.now,
        recorded_by: by.actor.name,
      })
      .execute()
    return { id }
  },
})
