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

/** The first languages of parties, by code, in the same way. */
export async function languagesInUse(db: Db): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`with recursive used(language) as (
      (select min(languages[1]) from people.parties where cardinality(languages) > 0)
      union all
      select (select min(p.languages[1]) from people.parties p where cardinality(p.languages) > 0 and p.languages[1] > used.language)
      from used where used.language is not null)
    select language from used where language is not null`.execute(db)
  return rows.map((row) => row.language)
}
