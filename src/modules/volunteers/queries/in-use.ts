import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofVolunteers } from '../policy.ts'

/** The countries and languages that the volunteers whom a viewer sees have, to choose from, each in the order of its codes. */
export async function volunteersUse(
  db: Db,
  viewer: Actor,
): Promise<{ countries: string[]; languages: string[]; into: string[] }> {
  const seen = visibleTo(ofVolunteers, 'v', viewer)
  const { rows } = await sql<{ countries: string[]; languages: string[]; into: string[] }>`select
      array(select distinct v.country from volunteers.volunteers v where v.country is not null and ${seen} order by 1) as countries,
      array(select distinct l.from_language from volunteers.languages l join volunteers.volunteers v on v.id = l.volunteer_id
        where ${seen} order by 1) as languages,
      array(select distinct l.to_language from volunteers.languages l join volunteers.volunteers v on v.id = l.volunteer_id
        where l.to_language is not null and ${seen} order by 1) as into`.execute(db)
  return rows[0] ?? { countries: [], languages: [], into: [] }
}

/** A volunteer to choose: the reference, and the name for who may look at people. */
export interface Choosable {
  readonly ref: string
  readonly name: string | null
}

/** The volunteers in use whom a viewer sees and whose service is not over on a day, at most 500, to choose from. */
export async function servingOn(db: Db, day: string, viewer: Actor): Promise<readonly Choosable[]> {
  const name = viewer.may.has('people.get-party')
    ? sql`(select p.name from people.current_names p where p.party_id = v.party_id)`
    : sql`null::text`
  const { rows } = await sql<Choosable>`select v.ref, ${name} as name from volunteers.volunteers v
    where v.voided_at is null and ${visibleTo(ofVolunteers, 'v', viewer)} and exists (
      select from volunteers.services s where s.volunteer_id = v.id and (s.until_end is null or s.until_end >= ${day}::date))
    order by v.ref limit 500`.execute(db)
  return rows
}
