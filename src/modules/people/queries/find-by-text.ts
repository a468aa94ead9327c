import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { once } from '#platform/db/once.ts'
import { contactKey, searchWords } from '../rules/name-keys.ts'
import { gramsOf } from '../rules/pairs.ts'
import type { Named } from './find-by-ref.ts'

/** A party of today that a text may mean. */
export interface Found extends Named {
  readonly country: string | null
  /** Whether the text is a whole name of it or whole words of one, its reference or its contact, and not just a part. */
  readonly whole: boolean
  /** Whether the text finds so much that not all of it was looked at. */
  readonly cut: boolean
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
  const grams = [...new Set(words.flatMap(gramsOf))]
  const found = sql.join(words.map(holds), sql` and `)
  if (grams.length > 0) return sql<boolean>`people.grams(n.search_key) @> ${grams}::text[] and ${found}`
  return words.length > 1 ? sql<boolean>`${found}` : sql<boolean>`false`
}

// two hundred blocks are some nine thousand names: what one in forty bears is found there, where an index tells all who bear it
const first = sql<boolean>`n.ctid < '(200,0)'::tid`

interface Part {
  readonly whole: boolean
  readonly where: RawBuilder<boolean>
  /** What was looked at before it. */
  readonly after: readonly RawBuilder<boolean>[]
  readonly order?: RawBuilder<unknown>
}

function partsOf(words: readonly string[]): Part[] {
  const joined = words.join('')
  const exact = sql<boolean>`n.search_key = ${joined}`
  const worded = sql<boolean>`n.part_keys @> ${words}::text[]`
  const begun = sql<boolean>`n.search_key like ${beginsWith(joined)}`
  const early = sql<boolean>`(${first} and ${holds(joined)})`
  const isPair = words.length === 1 && [...joined].length === 2
  const before = [exact, worded, begun]
  return [
    { whole: true, where: exact, after: [] },
    { whole: true, where: worded, after: [exact] },
    // the words are not in the index that has the order
    { whole: false, where: begun, after: [exact], order: sql`order by n.search_key, n.party_id` },
    ...(isPair ? [{ whole: false, where: early, after: before }] : []),
    { whole: false, where: inside(words), after: isPair ? [...before, early] : before },
  ]
}

// each part is looked at only when those before it have not found enough, so that no whole name is dropped for parts of others
function byName(words: readonly string[]): RawBuilder<unknown> {
  const asked = partsOf(words).map(({ whole, where, after, order = sql`` }) => {
    const others = after.map((part) => sql`and not ${part}`)
    return sql`(select n.party_id, ${whole}::boolean as whole from people.names n
      where ${where} ${sql.join(others, sql` `)} ${order} limit ${mostLooked})`
  })
  return sql`(select * from (${sql.join(asked, sql` union all `)}) parts limit ${mostLooked})`
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
  // few are merged, so that those of today are looked up for these alone
  const { rows } = await sql<Found>`
    with found as (select id as party_id, true as whole from people.parties where ref = ${text}
      ${asked ? sql`union all ${asked}` : sql``}),
    hits as materialized (select p.id, p.ref, p.kind, p.display_name, p.country, p.sort_name, p.voided_at, p.current_id, f.whole
      from (select party_id, bool_or(whole) as whole from found group by party_id) f
      join people.parties p on p.id = f.party_id),
    of_today as (select * from hits where id = current_id
      union all select c.id, c.ref, c.kind, c.display_name, c.country, c.sort_name, c.voided_at, c.current_id, h.whole
      from hits h join people.parties c on c.id = h.current_id where h.id <> h.current_id)
    select id, ref, kind, display_name as name, country, bool_or(whole) as whole,
      (select count(*) from found) >= ${mostLooked} or count(*) over () > ${most} as cut
    from of_today where voided_at is null
    group by id, ref, kind, display_name, country, sort_name
    order by bool_or(whole) desc, sort_name, id limit ${most}`.execute(db)
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
