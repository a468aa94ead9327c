import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { withClient } from '#platform/db/driver.ts'
import type { Actor } from '#platform/identity.ts'
import { listParties } from '../src/modules/people/queries/list-parties.ts'
import { searchPeople } from '../src/modules/people/queries/search-people.ts'
import { openWorld } from './database.ts'
import { p95, type Row, timed } from './results.ts'

const limit = 20
const acts = new Set([listParties.spec.name, searchPeople.spec.name])
const clerk: Actor = { id: 'clerk', name: 'clerk of the bench', language: 'en', may: acts }

/** Fills a database with so many persons in four scripts. */
export async function fillDonors(db: Db, persons: number): Promise<void> {
  await db.transaction().execute((tx) =>
    withClient(tx, async (client) => {
      await client.query(`create temporary table asked on commit drop as select ${Number(persons)} as persons`)
      await client.query(await readFile(join(import.meta.dirname, 'donors.sql'), 'utf8'))
    }),
  )
  await sql`vacuum analyze`.execute(db)
}

interface Sample {
  readonly key: string
  readonly written: string
  readonly email: string | null
}

// always the same ones, of all scripts
const samples = (db: Db) =>
  sql<Sample>`select n.search_key as key, n.written, c.value as email from (
      select *, row_number() over (partition by script order by hashtextextended(party_id::text, 0)) as place from people.names) n
    left join people.contacts c on c.party_id = n.party_id and c.kind = 'email'
    where n.place <= 12 order by n.script, n.place`.execute(db)

const commonPairs = (db: Db) =>
  sql<{ pair: string }>`select pair from people.names, unnest(people.grams(search_key)) pair
    where char_length(pair) = 2 group by pair order by count(*) desc, pair limit 40`.execute(db)

function piecesOf({ key, written, email }: Sample, at: number): string[] {
  const letters = [...key]
  const inside = (length: number) => {
    const from = letters.length > length ? (at * 7 + length) % (letters.length - length + 1) : 0
    return letters.slice(from, from + length).join('')
  }
  const words = written.split(' ')
  return [
    inside(2),
    inside(3),
    inside(4),
    written,
    words.toReversed().join(' '),
    words[0] ?? key,
    ...(email ? [email.slice(0, 9)] : []),
  ]
}

// pairs that are common, in an order in which nobody's name has them
const misses = [
  'zq',
  'xqz',
  'nanar',
  'arinanri',
  '藤佐',
  '花佐山',
  '민김이',
  '王的李',
  'たなかさとう',
  'annazz',
  'lee qx',
  'erera',
  'nnnn',
  'ぬぬ',
]

async function textsFor(db: Db): Promise<string[]> {
  const common = (await commonPairs(db)).rows.map(({ pair }) => pair)
  const pieces = (await samples(db)).rows.flatMap(piecesOf)
  return [...new Set([...common, ...pieces, ...misses])].filter((text) => [...text].length >= 2)
}

async function measure(name: string, texts: readonly string[], ask: (text: string) => Promise<unknown>): Promise<Row> {
  for (const text of texts) await ask(text)
  const times: { ms: number; text: string }[] = []
  for (const text of texts) times.push({ ms: (await timed(() => ask(text))).ms, text })
  const worst = times.reduce((a, b) => (b.ms > a.ms ? b : a))
  const note = `${times.length} texts; slowest ${worst.ms.toFixed(0)} ms ${worst.text}`
  return { name, ours: p95(times.map(({ ms }) => ms)), unit: 'ms', limit, note }
}

/** How long a donor is looked for among so many persons in four scripts, by two letters and more: 95 of 100 texts must be below the limit. */
export async function measureDonors(persons: number): Promise<Row[]> {
  const { world, owner, close } = await openWorld((db) => fillDonors(db, persons), true)
  try {
    const texts = await textsFor(owner)
    const search = (text: string) => searchPeople(world, clerk, { text, most: 20 })
    const list = (text: string) => listParties(world, clerk, { text })
    return [
      await measure('search of donors, p95', texts, search),
      await measure('list of donors by a text, p95', texts, list),
    ]
  } finally {
    await close()
  }
}
