import { accountsOf } from '#modules/accounts/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { OperationsTables } from '../tables.ts'

/** An officer on duty in an operation. */
export interface Assigned {
  readonly accountId: string
  readonly signInName: string
  readonly name: string
  readonly since: Date
}

/** The officers who are assigned to an operation, as far as the viewer sees assignments, by name. */
export async function assignedTo(db: Db<OperationsTables>, operationId: string): Promise<Assigned[]> {
  const rows = await db
    .selectFrom('operations.assignments')
    .select(['account_id', 'assigned_at'])
    .where('operation_id', '=', operationId)
    .where('ended_at', 'is', null)
    .execute()
  const accounts = await accountsOf(
    db as unknown as Db,
    rows.map(({ account_id }) => account_id),
  )
  const since = new Map(rows.map(({ account_id, assigned_at }) => [account_id, assigned_at]))
  return accounts
    .flatMap(({ id, signInName, name }) => {
      const at = since.get(id)
      return at ? [{ accountId: id, signInName, name, since: at }] : []
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
