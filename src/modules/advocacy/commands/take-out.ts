import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordKind } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'

/** Voids a record, keeping it as it was. Refuses one that is void. */
export async function takeOut(tx: Tx<AdvocacyTables>, kind: RecordKind, id: string, by: By, why: string) {
  await getForUpdate(tx, kind, id)
  await keepVersion(tx, `advocacy.${kind}s`, id, by, { change: 'voided', reason: why })
  await sql`update ${sql.table(`advocacy.${kind}s`)} set voided_at = ${by.now} where id = ${id}`.execute(tx)
  return { id }
}

/** Brings a voided record back. Refuses one that is not void. */
export async function bringBack(tx: Tx<AdvocacyTables>, kind: RecordKind, id: string, by: By, why: string) {
  const { voided_at } = await lockRecord(tx, kind, id)
  if (!voided_at) throw new Refusal(`advocacy.${kind}-is-not-void`)
  await keepVersion(tx, `advocacy.${kind}s`, id, by, { change: 'restored', reason: why })
  await sql`update ${sql.table(`advocacy.${kind}s`)} set voided_at = null where id = ${id}`.execute(tx)
  return { id }
}

/** Whether a milestone or an engagement that is not void belongs to a record. */
export async function isUsed(
  tx: Tx<AdvocacyTables>,
  table: 'milestones' | 'engagements',
  column: 'campaign_id' | 'partner_id',
  id: string,
): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select 1 from ${sql.table(`advocacy.${table}`)}
    where ${sql.ref(column)} = ${id} and voided_at is null) as used`.execute(tx)
  return rows[0]?.used ?? false
}

/** Refuses to bring a record back before that to which it belongs. */
export async function refuseVoidOwner(tx: Tx<AdvocacyTables>, kind: 'partner' | 'campaign', id: string | null) {
  if (id !== null) await getForUpdate(tx, kind, id)
}
