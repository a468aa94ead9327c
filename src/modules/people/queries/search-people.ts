import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SearchHit } from '#platform/module.ts'
import { foldName } from '../rules/name-keys.ts'
import type { PeopleTables } from '../tables.ts'
import { findByText } from './find-by-text.ts'

// households are few beside the persons in them, who are found first
async function householdsBy(db: Db<PeopleTables>, text: string, most: number): Promise<SearchHit[]> {
  const key = foldName(text.replaceAll('\0', '').trim())
  if (key === '' || most === 0) return []
  const { rows } = await sql<{ id: string; ref: string; name: string }>`select id, ref, name from people.households
    where voided_at is null and (ref = ${text.trim().replaceAll('\0', '')} or sort_name >= ${key} and sort_name < ${`${key}\u{10ffff}`})
    order by sort_name, id limit ${most}`.execute(db)
  return rows.map(({ id, ref, name }) => ({
    href: `/people/households/${id}`,
    label: name,
    kind: 'people.household',
    note: ref,
  }))
}

/** Persons and organisations by name, contact or reference, and households by how they are addressed. */
export const searchPeople = query({
  name: 'people.search-people',
  reads: 'private',
  input: z.object({ text: z.string().max(100), most: z.number().int().min(1).max(50) }),
  async run(db: Db<PeopleTables>, { text, most }): Promise<SearchHit[]> {
    const found = await findByText(db as unknown as Db, text, most)
    const hits = found.map(({ id, ref, kind, name }) => ({
      href: `/people/${id}`,
      label: name,
      kind: `people.${kind}`,
      note: ref,
    }))
    return [...hits, ...(await householdsBy(db, text, most - hits.length))]
  },
})
