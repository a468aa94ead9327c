import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { type Holdings, held, type Reach } from '#platform/holdings.ts'
import { receiptsWords } from './words/words.ts'

const of = (ids: readonly string[]) => sql`any(${ids}::uuid[])`

const tell = async (db: Db, ids: readonly string[]) => [
  await held(
    db,
    'receipts.holding.receipts',
    {
      number: ['receipts.field.number'],
      issued_on: ['receipts.field.issued-on', 'day'],
      kind: ['receipts.field.kind', 'receipts.kind.'],
      amount: ['receipts.field.amount', 'money'],
      name: ['receipts.field.name'],
      address: ['receipts.field.address'],
    },
    sql`select number, issued_on, kind, amount || ' ' || currency as amount, printed -> 'giver' ->> 'name' as name,
        array_to_string(array(select jsonb_array_elements_text(printed -> 'giver' -> 'lines')), ' ') as address
      from receipts.receipts where giver_id = ${of(ids)} order by issued_on, id`,
  ),
  await held(
    db,
    'receipts.holding.mails',
    {
      number: ['receipts.field.number'],
      address: ['receipts.field.email'],
      asked_at: ['receipts.field.asked', 'instant'],
    },
    sql`select r.number, m.address, m.asked_at from receipts.mails m join receipts.receipts r on r.id = m.receipt_id
      where r.giver_id = ${of(ids)} order by m.asked_at, m.id`,
  ),
]

async function lastBookDay(db: Db, ids: readonly string[]): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(issued_on)::text as day from receipts.receipts
    where giver_id = ${of(ids)}`.execute(db)
  return rows[0]?.day ?? null
}

const receiptsOf = (ids: readonly string[]) => sql`select id from receipts.receipts where giver_id = ${of(ids)}`

async function erase(tx: Tx, ids: readonly string[], reach: Reach): Promise<void> {
  await sql`delete from receipts.mails where receipt_id in (${receiptsOf(ids)})`.execute(tx)
  // a receipt is a voucher of the books, and says the same as long as they are kept
  if (reach === 'but-books') return
  await sql`update receipts.receipts set void_reason = case when void_reason is not null then '' end,
      printed = jsonb_set(printed, '{giver}', '{"name": "", "lines": []}') where giver_id = ${of(ids)}`.execute(tx)
  await sql`update receipts.copies set reason = '' where receipt_id in (${receiptsOf(ids)})`.execute(tx)
  await sql`delete from receipts.prints where receipt_id in (${receiptsOf(ids)})
    or batch_id in (select batch_id from receipts.receipts where giver_id = ${of(ids)})`.execute(tx)
}

/** Receipts with what is printed on them; their numbers stay, for a series has no gap. */
export const receiptsHoldings: Holdings = {
  names: ['receipts.receipts.giver_id', 'receipts.batch_givers.giver_id'],
  words: [receiptsWords],
  tell,
  lastBookDay,
  erase,
}
