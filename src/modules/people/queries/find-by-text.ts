import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { once } from '#platform/db/once.ts'
import { contactKey, searchWords } from '../rules/name-keys.ts'
import { pairsOf } from '../rules/pairs.ts'
import type { Named } from './find-by-ref.ts'

/** A party of today that a text may mean. */
export interface Found extends Named {
  readonly country: string | null
  /** Whether the text is a whole name of it or whole words of one, its reference or its contact, and not just a part. */
  readonly whole: boolean
}

// of what very many share, a common name or the beginning of a number, the first: nobody reads on, but types on
const mostLooked = 250

const beginsWith = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`

const holds = (word: string): RawBuilder<boolean> =>
  [...word].length >= 2
    ? sql<boolean>`n.search_key like ${`%${word}%`}`
    : sql<boolean>`(n.search_key like ${`${word}%`} or n.part_keys @> array[${word}])`

/** Names that have the words somewhere inside; none for a single letter, which would find nearly all. */
function inside(words: readonly string[]): RawBuilder<boolean> {
  const pairs = [...new Set(words.flatMap(pairsOf))]
  const found = sql.join(words.map(holds), sql` and `)
  if (pairs.length > 0) return sql<boolean>`people.pairs(n.search_key) @> ${pairs}::text[] and ${found}`
  return words.length > 1 ? sql<boolean>`${found}` : sql<boolean>`false`
}

// each part is looked at only when those before it have not found enough, so that no whole name is dropped for parts of others
function byName(words: readonly string[]): RawBuilder<unknown> {
  const joined = words.join('')
  const part = (whole: boolean, where: RawBuilder<boolean>, order = sql``) =>
    sql`(select n.party_id, ${whole}::boolean as whole from people.names n where ${where} ${order} limit ${mostLooked})`
  return sql`(select * from (${sql.join(
    [
      part(true, sql`n.search_key = ${joined}`),
      part(true, sql`n.part_keys @> ${words}::text[]`),
      part(false, sql`n.search_key like ${beginsWith(joined)}`, sql`order by n.search_key, n.party_id`),
      part(false, inside(words)),
    ],
    sql` union all `,
  )}) parts limit ${mostLooked})`
}

function question(text: string): RawBuilder<unknown> | undefined {
  const words = searchWords(text)
  const key = contactKey(text)
  const byContact = sql`(select c.party_id, c.same_key = ${key} as whole from people.contacts c
    where c.same_key like ${beginsWith(key)} order by c.same_key, c.party_id limit ${mostLooked})`
  if (text.includes('@')) return key.length > 3 ? byContact : undefined
  if (/^[+\d\s()./-]{5,}$/.test(text)) return byContact
  return words.length === 0 ? undefined : byName(words)
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
    order by hit.whole desc, c.sort_name, c.id limit ${most}`.execute(db)
  return rows
}

/** How many parties a text finds at most. */
export const mostFound = 200

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
