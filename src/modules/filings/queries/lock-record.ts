import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { isId } from '#platform/ids.ts'
import type { FilingsTables } from '../tables.ts'

/** The tables whose rows can be voided. */
export type RecordTable = Exclude<keyof FilingsTables, 'filings.settings' | 'filings.calculations'>

/** A record, locked. Throws NotFound. */
export async function lockRecord<Table extends RecordTable>(
  tx: Tx<FilingsTables>,
  table: Table,
  id: string,
): Promise<FilingsTables[Table]> {
  const { rows } = await sql<
    FilingsTables[Table]
  >`select * from ${sql.table(table)} where id = ${id} for update`.execute(tx)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Table extends RecordTable>(
  tx: Tx<FilingsTables>,
  table: Table,
  id: string,
): Promise<FilingsTables[Table]> {
  const row = await lockRecord(tx, table, id)
  if (row.voided_at) throw new Refusal('filings.is-void')
  return row
}

/** The reference of a record. Throws NotFound. */
export async function refOf(db: Db, table: RecordTable, id: string): Promise<string> {
  if (!isId(id)) throw new NotFound()
  const { rows } = await sql<{ ref: string }>`select ref from ${sql.table(table)} where id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0].ref
}
