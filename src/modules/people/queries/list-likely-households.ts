import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { listInput, type Slice, sliceBy } from '#platform/lists.ts'
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
  readonly lines: string
  readonly postal_code: string
  readonly country: string
  readonly persons: readonly Living[] | null
  /** Pairs of ids that live apart, the lower first. */
  readonly apart: readonly string[]
}

// of a million addresses no more are looked at for one page
const homesLooked = 2000
const mostPersons = 12

const keys = [
  { sql: sql`lower(a.lines)`, type: 'text', of: ({ lines }: Home) => lines },
  { sql: sql`coalesce(a.postal_code, '')`, type: 'text', of: ({ postal_code }: Home) => postal_code },
  { sql: sql`coalesce(a.country, '')`, type: 'text', of: ({ country }: Home) => country },
] as const

// a person of today who lives in no household on a day
const personOf = (
  id: RawBuilder<unknown>,
  day: string,
) => sql`select p.id, p.ref, p.display_name, p.languages from people.parties p
  where p.id = ${id} and p.current_id = p.id and p.voided_at is null and p.kind = 'person'
    and not exists (select 1 from people.parties own
      join people.household_members m on m.party_id = own.id and m.voided_at is null
        and coalesce(m.until, 'infinity') >= ${day}::date
      join people.households h on h.id = m.household_id and h.voided_at is null where own.current_id = ${id})`

// addresses that several have, and which of these are in no household: from each address to who lives there, in fenced steps, for
// a planner who knows little of the tables goes the other way round
const homes = (day: string, { where, order, limit }: Slice<Home>) => sql<Home>`
  select home.lines, home.postal_code, home.country, living.persons, living.apart
  from (select lower(a.lines) as lines, coalesce(a.postal_code, '') as postal_code, coalesce(a.country, '') as country
    from people.addresses a where a.position = 0 and a.lines is not null and ${where}
    group by 1, 2, 3 having count(*) > 1 order by ${order} limit ${limit}) home
  cross join lateral (
    select json_agg(json_build_object('id', p.id, 'ref', p.ref, 'name', p.display_name, 'family', n.family, 'script', n.script,
        'language', p.languages[1]) order by p.id) as persons,
      array(select k.one_id || ' ' || k.other_id from people.live_apart k where k.one_id = any(array_agg(p.id))) as apart
    from (select a.party_id from people.addresses a where a.position = 0 and a.lines is not null and lower(a.lines) = home.lines
        and coalesce(a.postal_code, '') = home.postal_code and coalesce(a.country, '') = home.country offset 0) a
      cross join lateral (${personOf(sql`a.party_id`, day)} offset 0) p
      cross join lateral (select n.family, n.script from people.names n where n.party_id = p.id and n.kind = 'primary'
        order by n.position limit 1) n) living
  order by home.lines, home.postal_code, home.country`

/** Those of a home who share a family name and have not been told apart, each with all others. */
function familiesIn({ lines, postal_code, persons, apart }: Home): Likely[] {
  const families = new Map<string, { family: string; members: Living[] }>()
  for (const person of persons ?? []) {
    const family = familyOf(person.name, person.family, person.script)
    if (family === null) continue
    const known = families.get(foldName(family)) ?? { family, members: [] }
    families.set(foldName(family), { ...known, members: [...known.members, person] })
  }
  const address = [postal_code, lines].filter(Boolean).join(' ')
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

/**
 * Persons of one address and family name who are in no household and were not told apart, in the order of the addresses; a page
 * is so many addresses, and may hold nobody.
 */
export const listLikelyHouseholds = query({
  name: 'people.list-likely-households',
  reads: 'private',
  input: z.object({ after: listInput.after, day: z.string().refine(isDay) }),
  async run(db: Db<PeopleTables>, { day, after }) {
    const slice = sliceBy<Home>(keys, 'asc', { after, size: homesLooked })
    const { rows: found, next } = slice.page((await homes(day, slice).execute(db)).rows)
    return { ...(next && { next }), rows: found.flatMap(familiesIn) }
  },
})
