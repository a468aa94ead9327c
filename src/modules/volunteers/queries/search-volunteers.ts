import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdOf } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofVolunteers } from '../policy.ts'
import type { VolunteersTables } from '../tables.ts'
import { likelyPersons } from './find-person.ts'

// few of those who bear a common name volunteer
const mostPersons = 200

interface Found {
  readonly id: string
  readonly ref: string
  readonly party_id: string
}

/** Volunteers by reference, and by name for who may search people. */
export const searchVolunteers = query({
  name: 'volunteers.search-volunteers',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<VolunteersTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const persons = await likelyPersons(db as unknown as Db, text, viewer, mostPersons)
    const ids = await everyIdOf(
      db as unknown as Db,
      persons.map(({ id }) => id),
    )
    const currentOf = new Map(ids.map(({ id, currentId }) => [id, currentId]))
    const nameOf = new Map(persons.map(({ id, name }) => [id, name]))
    const { rows } = await sql<Found>`select v.id, v.ref, v.party_id from volunteers.volunteers v
      where (v.ref = ${text} or v.party_id = any(${ids.map(({ id }) => id)}::uuid[])) and v.voided_at is null
        and ${visibleTo(ofVolunteers, 'v', viewer)}
      order by v.ref limit ${most}`.execute(db)
    return rows.map(({ id, ref, party_id }) => {
      const name = nameOf.get(currentOf.get(party_id) ?? '')
      return { href: `/volunteers/${id}`, kind: 'volunteers.volunteer', label: name ?? ref, ...(name && { note: ref }) }
    })
  },
})
