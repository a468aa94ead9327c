import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { countCapped, type ListAsk, sliceBy } from '#platform/lists.ts'
import type { Told } from '../rules/twins.ts'

/** A payment as one source tells it, for the eye. */
export interface Side {
  readonly ref: string
  /** As `sourceOf` names it. */
  readonly source: string
  readonly day: string
  readonly name: string
  readonly email: string
  readonly about: string
}

/** Two tellings of what may be one payment; the amount in minor units. */
export interface TwinRow {
  readonly id: string
  readonly state: 'waiting' | Told
  readonly shares: 'email' | 'name'
  readonly received_on: string
  readonly currency: string
  readonly gross: bigint
  readonly told_at: Date | null
  readonly told_by: string | null
  readonly kept: Side
  readonly other: Side
}

const side = (entry: string, payer: string) => sql`json_build_object('ref', ${sql.id(entry, 'ref')},
  'source', ${sql.id(entry, 'source')}, 'day', ${sql.id(entry, 'received_on')}, 'name', coalesce(${sql.id(payer, 'name')}, ''),
  'email', coalesce(${sql.id(payer, 'email')}, ''), 'about', concat_ws(' · ', ${sql.id(entry, 'message')}, ${sql.id(entry, 'subject')}))`

const pairs = sql`
  select t.id, t.state, t.shares, t.received_on, k.currency, k.gross, t.told_at, t.told_by, ${side('k', 'kp')} as kept,
    ${side('o', 'op')} as other
  from payments.twins t
    join payments.entries k on k.ref = t.kept_ref left join payments.payers kp on kp.id = k.payer_id
    join payments.entries o on o.ref = t.other_ref left join payments.payers op on op.id = o.payer_id`

const keys = [
  { sql: sql`t.received_on`, type: 'date', of: (row: TwinRow) => row.received_on },
  { sql: sql`t.id`, type: 'uuid', of: (row: TwinRow) => row.id },
] as const

/** Pairs of a state, the latest payments first. */
export async function twinsOf(db: Db, state: 'waiting' | Told, ask: ListAsk) {
  const slice = sliceBy(keys, 'desc', { ...ask, from: undefined })
  const { rows } = await sql<TwinRow>`${pairs} where t.state = ${state} and ${slice.where}
    order by ${slice.order} limit ${slice.limit}`.execute(db)
  const { rows: counted } = await countCapped(sql`from payments.twins t where t.state = ${state}`).execute(db)
  const { rows: emails } = await sql<{ some: boolean }>`select exists (select from payments.twins t
    where t.state = 'waiting' and t.shares = 'email') as some`.execute(db)
  return { ...slice.page(rows), total: counted[0]?.n ?? 0n, byEmail: emails[0]?.some ?? false }
}

/** One pair. Throws NotFound. */
export async function twinOf(db: Db, id: string): Promise<TwinRow> {
  const { rows } = await sql<TwinRow>`${pairs} where t.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** How many pairs wait, at most 1,000. */
export async function countWaitingTwins(db: Db): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n
    from (select from payments.twins where state = 'waiting' limit 1000) w`.execute(db)
  return rows[0]?.n ?? 0n
}
