import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordKind } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'

/** Voids a record, keeping it as it was. Refuses one that is void. */
export async function takeOut(tx: Tx<SituationTables>, kind: RecordKind, id: string, by: By, why: string) {
  await getForUpdate(tx, kind, id)
  await keepVersion(tx, `situation.${kind}s`, id, by, { change: 'voided', reason: why })
  const still = kind === 'observation' ? sql`, is_current = false` : sql``
  await sql`update ${sql.table(`situation.${kind}s`)} set voided_at = ${by.now}${still} where id = ${id}`.execute(tx)
  return { id }
}

/** Brings a voided record back. Refuses one that is not void. */
export async function bringBack(tx: Tx<SituationTables>, kind: RecordKind, id: string, by: By, why: string) {
  const { voided_at } = await lockRecord(tx, kind, id)
  if (!voided_at) throw new Refusal(`situation.${kind}-is-not-void`)
  await keepVersion(tx, `situation.${kind}s`, id, by, { change: 'restored', reason: why })
  await sql`update ${sql.table(`situation.${kind}s`)} set voided_at = null where id = ${id}`.execute(tx)
  return { id }
}

type Naming = readonly ['observation' | 'break' | 'happening', 'source_id' | 'indicator_id']

/** Whether a record that is not void names another. */
export async function isNamed(tx: Tx<SituationTables>, id: string, by: readonly Naming[]): Promise<boolean> {
  const each = by.map(
    ([kind, column]) => sql`exists (select 1 from ${sql.table(`situation.${kind}s`)}
      where ${sql.ref(column)} = ${id} and voided_at is null)`,
  )
  const { rows } = await sql<{ named: boolean }>`select ${sql.join(each, sql` or `)} as named`.execute(tx)
  return rows[0]?.named ?? false
}

/** Refuses to bring a record back before what it names. */
export async function refuseVoidOwner(tx: Tx<SituationTables>, kind: 'source' | 'indicator', id: string | null) {
  if (id !== null) await getForUpdate(tx, kind, id)
}
