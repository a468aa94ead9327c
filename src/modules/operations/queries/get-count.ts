import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofCounts } from '../policy.ts'
import type { OperationsTables } from '../tables.ts'

/** A count that the viewer sees, locked. Throws NotFound. */
export async function lockCount(tx: Tx<OperationsTables>, id: string, viewer: Actor) {
  const count = await tx
    .selectFrom('operations.counts as c')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(ofCounts, 'c', viewer))
    .forUpdate()
    .executeTakeFirst()
  if (!count) throw new NotFound()
  return count
}

/** A count that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getCountForUpdate(tx: Tx<OperationsTables>, id: string, viewer: Actor) {
  const count = await lockCount(tx, id, viewer)
  if (count.voided_at) throw new Refusal('operations.count-is-void')
  return count
}

/** The counts that are about the same people as a count, void ones too. */
export const partsOf = (db: Db<OperationsTables>, id: string) =>
  db
    .selectFrom('operations.counts as c')
    .leftJoin('operations.operations as o', 'o.id', 'c.operation_id')
    .select(['c.id', 'c.ref', 'c.milestone', 'c.number', 'c.qualifier', 'c.people', 'c.date_edtf', 'c.voided_at'])
    .select('o.code as operation')
    .where('c.of_count_id', '=', id)
    .orderBy('c.date_end')
    .orderBy('c.id')
    .execute()

/** A count with its operation, the count it is of, its parts and its earlier versions. Throws NotFound. */
export const getCount = query({
  name: 'operations.get-count',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<OperationsTables>, { id }, viewer) {
    const count = await db
      .selectFrom('operations.counts as c')
      .leftJoin('operations.operations as o', 'o.id', 'c.operation_id')
      .leftJoin('operations.counts as w', 'w.id', 'c.of_count_id')
      .selectAll('c')
      .select(['o.code as operation', 'w.ref as of'])
      .where('c.id', '=', id)
      .where(visibleTo(ofCounts, 'c', viewer))
      .executeTakeFirst()
    if (!count) throw new NotFound()
    return { ...count, parts: await partsOf(db, id), versions: await versionsOf(db, 'operations', id) }
  },
})
