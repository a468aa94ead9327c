import { z } from 'zod'
import { actingAccounts } from '#modules/accounts/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id } from '#platform/inputs.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'

const input = z.object({ id: id(), /** The sign-in name of the teacher's account. */ account: code() })

async function accountOf(tx: Tx<EducationTables>, name: string): Promise<string> {
  const account = (await actingAccounts(tx as unknown as Tx)).find(({ signInName }) => signInName === name)
  if (!account) throw new Refusal('education.unknown-account', 'account', { name })
  return account.id
}

/** Assigns an account to a class, whose id is given: from now on it sees the learners of the class. */
export const assignTeacher = command({
  name: 'education.assign-teacher',
  looksInto: ['accounts'],
  input,
  async run(tx: Tx<EducationTables>, { id, account }, by) {
    await getForUpdate(tx, 'class', id)
    const assigned = { assigned_at: by.now, assigned_by: by.actor.name, ended_at: null, ended_by: null }
    await tx
      .insertInto('education.assignments')
      .values({ id: newId(), class_id: id, account_id: await accountOf(tx, account), ...assigned })
      .onConflict((conflict) => conflict.columns(['class_id', 'account_id']).where('ended_at', 'is', null).doNothing())
      .execute()
    return { id }
  },
})

/** Ends an assignment: from its next look on the account sees the learners of the class no more. */
export const endAssignment = command({
  name: 'education.end-assignment',
  looksInto: ['accounts'],
  input,
  async run(tx: Tx<EducationTables>, { id, account }, by) {
    await lockRecord(tx, 'class', id)
    const ended = await tx
      .updateTable('education.assignments')
      .set({ ended_at: by.now, ended_by: by.actor.name })
      .where('class_id', '=', id)
      .where('account_id', '=', await accountOf(tx, account))
      .where('ended_at', 'is', null)
      .returning('id')
      .execute()
    if (ended.length === 0) throw new Refusal('education.unknown-account', 'account', { name: account })
    return { id }
  },
})
