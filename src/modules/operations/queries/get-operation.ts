import { z } from 'zod'
import { activitiesOf } from '#modules/activities/face.ts'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofOperations } from '../policy.ts'
import type { OperationsTables } from '../tables.ts'
import { assignedTo } from './assigned-to.ts'

/** An operation that the viewer sees, locked. Throws NotFound. */
export async function lockOperation(tx: Tx<OperationsTables>, id: string, viewer: Actor) {
  const operation = await tx
    .selectFrom('operations.operations as o')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(ofOperations, 'o', viewer))
    .forUpdate()
    .executeTakeFirst()
  if (!operation) throw new NotFound()
  return operation
}

/** An operation that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getOperationForUpdate(tx: Tx<OperationsTables>, id: string, viewer: Actor) {
  const operation = await lockOperation(tx, id, viewer)
  if (operation.voided_at) throw new Refusal('operations.operation-is-void')
  return operation
}

/** The activities that are said to tell of an operation, newest first, without void ones. */
async function linkedTo(db: Db<OperationsTables>, id: string) {
  const links = await db
    .selectFrom('operations.activity_links')
    .select('activity_id')
    .where('operation_id', '=', id)
    .execute()
  const ids = links.map(({ activity_id }) => activity_id)
  return activitiesOf(db as unknown as Db, ids)
}

/** An operation with its statuses, counts and activities, newest first, and its earlier versions. Throws NotFound. */
export const getOperation = query({
  name: 'operations.get-operation',
  reads: 'private',
  looksInto: ['accounts'],
  input: z.object({ id: id() }),
  async run(db: Db<OperationsTables>, { id }, viewer) {
    const operation = await db
      .selectFrom('operations.operations as o')
      .selectAll()
      .where('id', '=', id)
      .where(visibleTo(ofOperations, 'o', viewer))
      .executeTakeFirst()
    if (!operation) throw new NotFound()
    const statuses = await db
      .selectFrom('operations.statuses')
      .selectAll()
      .where('operation_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const counts = await db
      .selectFrom('operations.counts as c')
      .leftJoin('operations.counts as w', 'w.id', 'c.of_count_id')
      .select(['c.id', 'c.ref', 'c.milestone', 'c.number', 'c.qualifier', 'c.people', 'c.date_edtf', 'c.voided_at'])
      .select('w.ref as of')
      .where('c.operation_id', '=', id)
      .orderBy('c.date_end', 'desc')
      .orderBy('c.id', 'desc')
      .limit(500)
      .execute()
    const activities = await linkedTo(db, id)
    const officers = await assignedTo(db, id)
    return { ...operation, statuses, counts, activities, officers, versions: await versionsOf(db, 'operations', id) }
  },
})
