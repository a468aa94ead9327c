import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { GovernanceTables } from '../tables.ts'

/** The tables whose rows can be voided. */
export type RecordTable =
  | 'governance.members'
  | 'governance.approvals'
  | 'governance.meetings'
  | 'governance.resolutions'
  | 'governance.officers'
  | 'governance.authorisations'
  | 'governance.dues'

/** A record, locked. Throws NotFound. */
export async function lockRecord<Table extends RecordTable>(
  tx: Tx<GovernanceTables>,
  table: Table,
  id: string,
): Promise<GovernanceTables[Table]> {
  const { rows } = await sql<
    GovernanceTables[Table]
  >`select * from ${sql.table(table)} where id = ${id} for update`.execute(tx)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** A record that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getForUpdate<Table extends RecordTable>(
  tx: Tx<GovernanceTables>,
  table: Table,
  id: string,
): Promise<GovernanceTables[Table]> {
  const row = await lockRecord(tx, table, id)
  if (row.voided_at) throw new Refusal('governance.is-void')
  return row
}

/** A record to be read. Throws NotFound. */
export async function readRecord<Table extends RecordTable>(
  db: Db<GovernanceTables>,
  table: Table,
  id: string,
): Promise<GovernanceTables[Table]> {
  const { rows } = await sql<GovernanceTables[Table]>`select * from ${sql.table(table)} where id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}
