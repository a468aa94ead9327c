import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SearchHit } from '#platform/module.ts'
import { contactKey, searchWords } from '../rules/name-keys.ts'
import type { PeopleTables } from '../tables.ts'

// fewer letters than a trigram has would read the whole index: then names that begin so, or have just this part
const holds = (word: string): RawBuilder<boolean> =>
  [...word].length >= 3
    ? sql<boolean>`n.search_key like ${`%${word}%`}`
    : sql<boolean>`(n.search_key like ${`${word}%`} or n.part_keys @> array[${word}])`

function question(text: string): RawBuilder<unknown> | undefined {
  const words = searchWords(text)
  const key = contactKey(text)
  const prefix = `${key.replace(/[\\%_]/g, '\\$&')}%`
  const byContact = sql`select c.party_id from people.contacts c where c.same_key like ${prefix}`
  if (text.includes('@')) return key.length > 3 ? byContact : undefined
  if (/^[+\d\s()./-]{5,}$/.test(text)) return byContact
  if (words.length === 0) return undefined
  return sql`select n.party_id from people.names n where ${sql.join(words.map(holds), sql` and `)}`
}

/** Persons and organisations by any of their names, in any order of the words; by e-mail or telephone number from its beginning; by reference. */
export const searchPeople = query({
  name: 'people.search-people',
  input: z.object({ text: z.string().max(100), most: z.number().int().min(1).max(50) }),
  async run(db: Db<PeopleTables>, { text: given, most }): Promise<SearchHit[]> {
    const text = given.replaceAll('\0', '').trim()
    const asked = question(text)
    const { rows } = await sql<SearchHit>`
      with found as (select id as party_id from people.parties where ref = ${text} ${asked ? sql`union ${asked}` : sql``})
      select '/people/' || c.id as href, c.display_name as label, 'people.' || c.kind as kind, c.ref as note
      from (select distinct p.current_id from found f join people.parties p on p.id = f.party_id) hit
      join people.parties c on c.id = hit.current_id where c.voided_at is null
      order by c.sort_name, c.id limit ${most}`.execute(db)
    return rows
  },
})
