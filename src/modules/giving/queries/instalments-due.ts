import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Came } from '../rules/instalments.ts'
import { graceDays } from '../rules/instalments.ts'

/** What came for the pledge `l` up to a day, less what went back by then; in minor units. */
export const cameFor = (day: RawBuilder<unknown>) => sql`(select coalesce(sum(g.amount - back.amount), 0)::bigint
  from giving.gifts g cross join lateral (select coalesce(sum(r.amount), 0)::bigint as amount from giving.refunds r
    where r.gift_id = g.id and r.voided_at is null and r.refunded_on <= ${day}) back
  where g.pledge_id = l.id and g.voided_at is null and g.received_on <= ${day})`

/** How many instalments of the pledge `l`, which ends with `e`, fall on the days up to one. */
export const dueUpTo = (day: RawBuilder<unknown>) =>
  sql`giving.instalments_due(l.started_on, l.frequency, least(e.ended_on, ${day}))`

/** The last day whose instalments are missed where they have not come by another. */
export const lateOn = (day: RawBuilder<unknown>) => sql`(${day} - ${graceDays + 1}::int)`

/** How the pledge `l` stands on a day: how many instalments are overdue (`behind`), and since when. */
export const standingOn = (day: RawBuilder<unknown>) => sql`cross join lateral (
    select case when l.voided_at is null then greatest(${dueUpTo(lateOn(day))} - whole.n, 0) else 0 end as behind,
      (l.started_on + make_interval(months => least(whole.n, 100000)::int
        * case l.frequency when 'monthly' then 1 when 'quarterly' then 3 else 12 end))::date as behind_since
    from (select ${cameFor(day)} / l.amount as n) whole) standing`

/** A day, or today where none is asked. */
export const dayOr = (on: string | undefined): RawBuilder<unknown> => (on ? sql`${on}::date` : sql`current_date`)

/** What is left of each gift that counts and keeps a pledge, by day. */
export async function cameOf(db: Db, pledgeId: string): Promise<Came[]> {
  const { rows } = await sql<Came>`select g.received_on as day, g.left_amount + g.return_left as left
    from giving.gifts p join giving.gift_facts g on g.gift_id = p.id
    where p.pledge_id = ${pledgeId} order by g.received_on, g.gift_id`.execute(db)
  return rows
}
