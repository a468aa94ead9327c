import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type ListAsk, sliceBy } from '#platform/lists.ts'
import type { PaymentsTables } from '../tables.ts'

export type PayerRow = Pick<PaymentsTables['payments.payers'], 'id' | 'name' | 'email' | 'country' | 'by_name_only'> & {
  readonly payments: bigint
  readonly last_on: string
}

const keys = [
  { sql: sql`w.last_on`, type: 'date', of: (row: PayerRow) => row.last_on },
  { sql: sql`p.id`, type: 'uuid', of: (row: PayerRow) => row.id },
] as const

// what waits to be told one payment with another, or was, is no gift
const isNotAside = sql`not exists (select from payments.twins t where t.aside_ref = payments.entries.ref)`

/** Payers whose payments wait for somebody to say who gave them, those with the latest payments first, and how many there are. */
export async function waitingPayers(db: Db, ask: ListAsk) {
  const slice = sliceBy(keys, 'desc', { ...ask, from: undefined })
  const { rows } = await sql<PayerRow & { total: bigint }>`
    with w as materialized (select payer_id, count(*) as payments, max(received_on) as last_on from payments.entries
      where giver_open and kind = 'payment' and state = 2 and ${isNotAside} group by payer_id)
    select p.id, p.name, p.email, p.country, p.by_name_only, w.payments, w.last_on, (select count(*) from w) as total
    from w join payments.payers p on p.id = w.payer_id where ${slice.where}
    order by ${slice.order} limit ${slice.limit}`.execute(db)
  return { ...slice.page(rows), total: rows[0]?.total ?? 0n }
}

/** How many payers wait, at most 1,000. */
export async function countWaitingPayers(db: Db): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from (
    select distinct payer_id from payments.entries where giver_open and kind = 'payment' and state = 2 and ${isNotAside} limit 1000) w`.execute(
    db,
  )
  return rows[0]?.n ?? 0n
}

/** A payer with the payments that wait for a giver, the latest first; throws NotFound. */
export async function payerOf(db: Db, id: string) {
  const own = db as unknown as Db<PaymentsTables>
  const payer = await own.selectFrom('payments.payers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!payer) throw new NotFound()
  const waiting = await own
    .selectFrom('payments.entries')
    .select(['id', 'ref', 'received_on', 'gross', 'currency', 'message', 'subject'])
    .where('payer_id', '=', id)
    .where('giver_open', '=', true)
    .where('kind', '=', 'payment')
    .where('state', '=', 2)
    .orderBy('received_on', 'desc')
    .orderBy('ref')
    .limit(100)
    .execute()
  return { ...payer, waiting }
}
