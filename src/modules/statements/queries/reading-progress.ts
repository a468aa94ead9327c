import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** Who asked for a reading; undefined where there is none. */
export async function actorOf(db: Db, id: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select actor_id as id, asked_by as name from statements.readings
    where id = ${id}`.execute(db)
  return rows[0]
}

/** Notes how many rows were read, beside the transaction that reads; returns whether somebody wants it to end. */
export async function tellRows(db: Db, id: string, rows: bigint): Promise<boolean> {
  const found = await sql<{ cancelled: boolean }>`update statements.progress set rows = ${rows} where reading_id = ${id}
    returning cancelled`.execute(db)
  return found.rows[0]?.cancelled ?? false
}
