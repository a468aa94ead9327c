import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'

/** Which of several vintages of a period counts: the one published last, of those the one seen last, of those the last recorded. */
export const lastFirst = (alias: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${alias}.published_end`)} desc, ${sql.ref(`${alias}.seen`)} desc, ${sql.ref(`${alias}.vintage`)} desc`

/** Marks anew which vintage of each period is current, of the observations `o` that `which` picks. Their indicators must be locked. */
export async function settleCurrent(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  const best = sql`select distinct on (o.indicator_id, o.date_start, o.date_end) o.id from situation.observations o
    where o.voided_at is null and ${which} order by o.indicator_id, o.date_start, o.date_end, ${lastFirst('o')}`
  await sql`update situation.observations o set is_current = false
    where o.is_current and ${which} and o.id not in (${best})`.execute(tx)
  await sql`update situation.observations o set is_current = true
    where not o.is_current and ${which} and o.id in (${best})`.execute(tx)
}

/** The vintages of one period of an indicator. */
export const ofPeriod = (row: { indicator_id: string; date_start: string; date_end: string }): RawBuilder<unknown> =>
  sql`o.indicator_id = ${row.indicator_id} and o.date_start = ${row.date_start}::date and o.date_end = ${row.date_end}::date`
