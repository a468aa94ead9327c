import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The e-mail addresses of parties, in small letters. */
export async function emailsOf(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`select distinct lower(value) as email from people.contacts
    where kind = 'email' and party_id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ email }) => email)
}
