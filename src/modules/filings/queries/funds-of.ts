import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'

interface Fund {
  readonly id: string
  readonly code: string
  readonly names: Names
}

/** The funds in use, by code. */
export async function fundsOf(db: Db): Promise<Fund[]> {
  const { rows } = await sql<Fund>`select fund_id as id, code, names from giving.fund_refs where not voided
    order by code`.execute(db)
  return rows
}
