import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { once } from '#platform/db/once.ts'
import { contactKey, searchWords } from '../rules/name-keys.ts'
import type { Named } from './find-by-ref.ts'

/** A party of today that a text may mean. */
export interface Found extends Named {
  readonly country: string | null
  /** Whether the text is a whole name of it or whole words of one, its reference or its contact, and not just a part. */
  readonly whole: boolean
}

// fewer letters than a trigram has would read the whole index: then names that begin so, or have just this part
const holds = (word: string): RawBuilder<boolean> =>
  [...word].length >= 3
    ? sql<boolean>`n.search_key like ${`%${word}%`}`
    : sql<boolean>`(n.search_key like ${`${word}%`} or n.part_keys @> array[${word}])`

// of what very many share, a common name or the beginning of a number, the first: nobody reads on, but types on
const mostLooked = 500

function question(text: string): RawBuilder<unknown> | undefined {
  const words = searchWords(text)
  const key = contactKey(text)
  const prefix = `${key.replace(/[\\%_]/g, '\\$&')}%`
  const byContact = sql`(select c.party_id, c.same_key = ${key} as whole from people.contacts c
    where c.same_key like ${prefix} order by c.same_key, c.party_id limit ${mostLooked})`
  if (text.includes('@')) return key.length > 3 ? byContact : undefined
  if (/^[+\d\s()./-]{5,}$/.test(text)) return byContact
  if (words.length === 0) return undefined
  return sql`(select n.party_id, n.part_keys @> ${words}::text[] or n.search_key = ${words.join('')} as whole
    from people.names n where ${sql.join(words.map(holds), sql` and `)}
    order by whole desc, n.search_key, n.party_id limit ${mostLooked})`
}

async function ask(db: Db, text: string, most: number): Promise<Found[]> {
  const asked = question(text)
  const { rows } = await sql<Found>`
    with found as (select id as party_id, true as whole from people.parties where ref = ${text}
      ${asked ? sql`union all ${asked}` : sql``})
    select c.id, c.ref, c.kind, c.display_name as name, c.country, hit.whole
    from (select p.current_id, bool_or(f.whole) as whole from found f join people.parties p on p.id = f.party_id
      group by p.current_id) hit
    join people.parties c on c.id = hit.current_id where c.voided_at is null
    order by c.sort_name, c.id limit ${most}`.execute(db)
  return rows
}

const mostFound = 200

/**
 * Parties by any of their names, in any order of the words; by e-mail or telephone number from its beginning; by reference.
 * At most `most`, which is no more than 200: all who ask in one transaction have the first of one answer. Throws beyond that.
 */
export async function findByText(db: Db, given: string, most: number): Promise<Found[]> {
  if (most > mostFound) throw new Error(`at most ${mostFound} parties are found by a text`)
  const text = given.replaceAll('\0', '').trim()
  const found = await once(db, `parties ${text}`, () => ask(db, text, mostFound))
  return found.slice(0, most)
}
