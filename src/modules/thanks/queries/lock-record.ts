import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { ThanksTables } from '../tables.ts'

type Table = 'thanks.contacts' | 'thanks.rules' | 'thanks.wishes' | 'thanks.templates' | 'thanks.acknowledgements'

/** A record, locked. Throws NotFound. */
export async function lockRecord<Name extends Table>(
  tx: Tx<ThanksTables>,
  table: Name,
  id: string,
): Promise<ThanksTables[Name]> {
  const { rows } = await sql<ThanksTables[Name]>`select * from ${sql.table(table)} where id = ${id} for update`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}
