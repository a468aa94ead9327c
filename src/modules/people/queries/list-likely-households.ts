import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Script } from '../rules/choices.ts'
import { familyOf } from '../rules/household-name.ts'
import { foldName } from '../rules/name-keys.ts'
import type { PeopleTables } from '../tables.ts'

export interface Neighbour {
  readonly id: string
  readonly ref: string
  readonly name: string
}

/** Persons of one address and family name. */
export interface Likely {
  readonly family: string
  readonly script: Script
  readonly language: string | null
  readonly address: string
  readonly persons: readonly Neighbour[]
}

interface Living extends Neighbour {
  readonly family: string | null
  readonly script: Script
  readonly language: string | null
}
interface Home {
  readonly address: string
  readonly persons: readonly Living[]
  /** Pairs of ids that live apart, the lower first. */
  readonly apart: readonly string[]
}

const mostHomes = 300
const mostPersons = 12

// homes that hold persons without a household; in the order of the index, so that no more are looked at than are shown
const homes = (day: string) => sql<Home>`
  select concat_ws(' ', home.postal_code, home.lines) as address, living.persons, living.apart
  from (select lower(lines) as lines, coalesce(postal_code, '') as postal_code, coalesce(country, '') as country
    from people.addresses where position = 0 and lines is not null group by 1, 2, 3 having count(*) > 1 order by 1, 2, 3) home
  cross join lateral (
    select json_agg(json_build_object('id', p.id, 'ref', p.ref, 'name', p.display_name, 'family', n.family, 'script', n.script,
        'language', p.languages[1]) order by p.id) as persons, count(*) as many,
      array(select k.one_id || ' ' || k.other_id from people.live_apart k where k.one_id = any(array_agg(p.id))) as apart
    from people.addresses a join people.parties p on p.id = a.party_id
      join people.names n on n.party_id = p.id and n.position = (select min(f.position) from people.names f
        where f.party_id = p.id and f.kind = 'primary')
    where a.position = 0 and a.lines is not null and lower(a.lines) = home.lines and coalesce(a.postal_code, '') = home.postal_code
      and coalesce(a.country, '') = home.country and p.current_id = p.id and p.voided_at is null and p.kind = 'person'
      and not exists (select 1 from people.household_members m
          join people.households h on h.id = m.household_id and h.voided_at is null
        where (m.party_id = p.id or m.party_id in (select x.id from people.parties x
            where x.current_id = p.id and x.current_id <> x.id))
          and m.voided_at is null and coalesce(m.until, 'infinity') >= ${day}::date)) living
  where living.many between 2 and 50 limit ${mostHomes}`

/** Those of a home who share a family name and have not been told apart, each with all others. */
function familiesIn({ address, persons, apart }: Home): Likely[] {
  const families = new Map<string, { family: string; members: Living[] }>()
  for (const person of persons) {
    const family = familyOf(person.name, person.family, person.script)
    if (family === null) continue
    const known = families.get(foldName(family)) ?? { family, members: [] }
    families.set(foldName(family), { ...known, members: [...known.members, person] })
  }
  const told = new Set(apart)
  const isApart = (members: readonly Living[]) =>
    members.every((one, at) => members.slice(at + 1).every((other) => told.has(`${one.id} ${other.id}`)))
  return [...families.values()].flatMap(({ family, members }) => {
    const [first] = members
    if (!first || members.length < 2 || members.length > mostPersons || isApart(members)) return []
    const named = members.map(({ id, ref, name }) => ({ id, ref, name }))
    return [{ family, script: first.script, language: first.language, address, persons: named }]
  })
}

/** Persons of one address and family name who are in no household and were not told apart: of the first homes, at most 100. */
export const listLikelyHouseholds = query({
  name: 'people.list-likely-households',
  reads: 'private',
  input: z.object({ day: z.string().regex(/^\d{4}-\d\d-\d\d$/) }),
  async run(db: Db<PeopleTables>, { day }): Promise<Likely[]> {
    const { rows } = await homes(day).execute(db)
    return rows.flatMap(familiesIn).slice(0, 100)
  },
})
