import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SearchHit } from '#platform/module.ts'
import type { PeopleTables } from '../tables.ts'
import { findByText } from './find-by-text.ts'

/** Persons and organisations by name, contact or reference. */
export const searchPeople = query({
  name: 'people.search-people',
  reads: 'private',
  input: z.object({ text: z.string().max(100), most: z.number().int().min(1).max(50) }),
  async run(db: Db<PeopleTables>, { text, most }): Promise<SearchHit[]> {
    const found = await findByText(db as unknown as Db, text, most)
    return found.map(({ id, ref, kind, name }) => ({
      href: `/people/${id}`,
      label: name,
      kind: `people.${kind}`,
      note: ref,
    }))
  },
})
