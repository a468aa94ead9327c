import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { emptyColumns, type Holdings, held } from '#platform/holdings.ts'
import { filingsWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'filings.holding.income',
    {
      received_on: ['filings.field.received-on', 'day'],
      line: ['filings.field.line', 'filings.line.'],
      amount: ['filings.field.amount', 'money'],
      note: ['filings.field.note'],
    },
    sql`select received_on, line, amount || ' ' || currency as amount, note from filings.income_lines
      where party_id = ${of(ids)} order by received_on, id`,
  ),
  await held(
    db,
    'filings.holding.disclosures',
    {
      happened_on: ['filings.field.happened-on', 'day'],
      what: ['filings.field.what'],
      amount: ['filings.field.amount', 'money'],
      note: ['filings.field.note'],
    },
    sql`select happened_on, what, amount || ' ' || currency as amount, note from filings.disclosures
      where party_id = ${of(ids)} order by happened_on, id`,
  ),
]

async function lastBookDay(db: Db, ids: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(day)::text as day from (
    select received_on as day from filings.income_lines where party_id = ${of(ids)}
    union all select happened_on from filings.disclosures where party_id = ${of(ids)}) days`.execute(db)
  return rows[0]?.day ?? null
}

async function erase(tx: Tx, ids: readonly string[]): Promise<void> {
  await emptyColumns(tx, 'filings.income_lines', 'party_id', ids, ['note'])
  await emptyColumns(tx, 'filings.disclosures', 'party_id', ids, ['note'])
  await emptyColumns(tx, 'filings.bodies', 'party_id', ids, ['note'])
}

/** What the yearly returns name somebody with. */
export const filingsHoldings: Holdings = {
  names: ['filings.income_lines.party_id', 'filings.bodies.party_id', 'filings.disclosures.party_id'],
  words: [filingsWords],
  tell,
  lastBookDay,
  erase,
}
