import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { ReceiptsTables } from '../tables.ts'

type Table = 'receipts.receipts' | 'receipts.series' | 'receipts.policies'

/** A record, locked. Throws NotFound. */
export async function lockRecord<Name extends Table>(
  tx: Tx<ReceiptsTables>,
  table: Name,
  id: string,
): Promise<ReceiptsTables[Name]> {
  const { rows } = await sql<
    ReceiptsTables[Name]
  >`select * from ${sql.table(table)} where id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}
