import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The countries that parties live in, by code: found by hopping through the index, however many parties there are. */
export async function countriesInUse(db: Db): Promise<string[]> {
  const { rows } = await sql<{ country: string }>`with recursive used(country) as (
      (select min(country) from people.parties where current_id = id)
      union all
      select (select min(p.country) from people.parties p where p.current_id = p.id and p.country > used.country)
      from used where used.country is not null)
    select country from used where country is not null`.execute(db)
  return rows.map((row) => row.country)
}
