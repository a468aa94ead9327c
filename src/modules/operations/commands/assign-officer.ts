import { z } from 'zod'
import { actingAccounts } from '#modules/accounts/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id } from '#platform/inputs.ts'
import { seeEvery } from '../policy.ts'
import { assignedTo } from '../queries/assigned-to.ts'
import { getOperationForUpdate, lockOperation } from '../queries/get-operation.ts'
import type { OperationsTables } from '../tables.ts'

/** Assigns whoever makes an operation to it, when they would not see it otherwise. */
export async function assignMaker(tx: Tx<OperationsTables>, by: By, operationId: string): Promise<void> {
  if (by.actor.may.has(seeEvery)) return
  await tx
    .insertInto('operations.assignments')
    .values(assignment(by, operationId, by.actor.id))
    .execute()
}

const assignment = (by: By, operationId: string, accountId: string) => ({
  id: newId(),
  operation_id: operationId,
  account_id: accountId,
  assigned_at: by.now,
  assigned_by: by.actor.name,
  ended_at: null,
  ended_by: null,
})

const input = z.object({ id: id(), /** The sign-in name of the officer's account. */ officer: code() })

/** Assigns an officer to an operation: from now on they see it. One who is assigned stays so. */
export const assignOfficer = command({
  name: 'operations.assign-officer',
  looksInto: ['accounts'],
  input,
  async run(tx: Tx<OperationsTables>, { id, officer }, by) {
    await getOperationForUpdate(tx, id, by.actor)
    const account = (await actingAccounts(tx as unknown as Tx)).find(({ signInName }) => signInName === officer)
    if (!account) throw new Refusal('operations.unknown-officer', 'officer', { name: officer })
    await tx
      .insertInto('operations.assignments')
      .values(assignment(by, id, account.id))
      .onConflict((conflict) =>
        conflict.columns(['operation_id', 'account_id']).where('ended_at', 'is', null).doNothing(),
      )
      .execute()
    return { id }
  },
})

/** Ends an officer's assignment: from their next look on, the operation is not there for them. */
export const endAssignment = command({
  name: 'operations.end-assignment',
  looksInto: ['accounts'],
  input,
  async run(tx: Tx<OperationsTables>, { id, officer }, by) {
    await lockOperation(tx, id, by.actor)
    const assigned = (await assignedTo(tx, id)).find(({ signInName }) => signInName === officer)
    if (!assigned) throw new Refusal('operations.unknown-officer', 'officer', { name: officer })
    await tx
      .updateTable('operations.assignments')
      .set({ ended_at: by.now, ended_by: by.actor.name })
      .where('operation_id', '=', id)
      .where('account_id', '=', assigned.accountId)
      .where('ended_at', 'is', null)
      .execute()
    return { id }
  },
})
