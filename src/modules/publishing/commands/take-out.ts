import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordKind, tableOf } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'

/** Voids a record, keeping it as it was. Refuses one that is void. */
export async function takeOut(tx: Tx<PublishingTables>, kind: RecordKind, id: string, by: By, why: string) {
  await getForUpdate(tx, kind, id)
  await keepVersion(tx, tableOf[kind], id, by, { change: 'voided', reason: why })
  await sql`update ${sql.table(tableOf[kind])} set voided_at = ${by.now} where id = ${id}`.execute(tx)
  return { id }
}

/** Brings a voided record back. Refuses one that is not void. */
export async function bringBack(tx: Tx<PublishingTables>, kind: RecordKind, id: string, by: By, why: string) {
  const { voided_at } = await lockRecord(tx, kind, id)
  if (!voided_at) throw new Refusal(`publishing.${kind}-is-not-void`)
  await keepVersion(tx, tableOf[kind], id, by, { change: 'restored', reason: why })
  await sql`update ${sql.table(tableOf[kind])} set voided_at = null where id = ${id}`.execute(tx)
  return { id }
}

/** Whether an edition of a publication, or copies of an edition, are in use. */
export async function isUsed(tx: Tx<PublishingTables>, kind: 'publication' | 'edition', id: string): Promise<boolean> {
  const [table, column] =
    kind === 'publication' ? ['publishing.editions', 'publication_id'] : ['publishing.copies', 'edition_id']
  const { rows } = await sql<{ used: boolean }>`select exists (select 1 from ${sql.table(table ?? '')}
    where ${sql.ref(column ?? '')} = ${id} and voided_at is null) as used`.execute(tx)
  return rows[0]?.used ?? false
}
