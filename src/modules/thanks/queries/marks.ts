import { sql } from 'kysely'
import { everyIdOf } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Mark } from '../rules/choices.ts'
import { marksFor } from '../rules/marks-for.ts'

interface Waiting {
  readonly id: string
  readonly oldest: string
  readonly is_large: boolean
  readonly is_regular: boolean
}

/** The day of the last gift, of money or goods, before those that wait, by the party of today; only of those who gave before. */
async function lastGiftBefore(db: Db, givers: readonly Waiting[]): Promise<Map<string, string>> {
  const own = await everyIdOf(
    db,
    givers.map(({ id }) => id),
  )
  const days = new Map(givers.map(({ id, oldest }) => [id, oldest]))
  const [ids, current, until] = [
    own.map(({ id }) => id),
    own.map(({ currentId }) => currentId),
    own.map(({ currentId }) => days.get(currentId) ?? ''),
  ]
  const { rows } = await sql<{ id: string; day: string }>`select o.current_id as id, max(e.received_on) as day
    from unnest(${ids}::uuid[], ${current}::uuid[], ${until}::date[]) o (id, current_id, until)
    cross join lateral (
      (select t.received_on from giving.thankable_gifts t where t.giver_id = o.id and t.credited_id is null
        and t.received_on < o.until order by t.received_on desc limit 1)
      union all
      (select t.received_on from giving.thankable_gifts t where t.credited_id = o.id
        and t.received_on < o.until order by t.received_on desc limit 1)
      union all
      (select g.day from aid.given_goods g where g.giver_id = o.id and not g.voided
        and g.day < o.until order by g.day desc limit 1)) e
    group by o.current_id`.execute(db)
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** What makes givers stand out, by the party of today. */
export async function marksOf(db: Db, givers: readonly Waiting[]): Promise<Map<string, readonly Mark[]>> {
  if (givers.length === 0) return new Map()
  const before = await lastGiftBefore(db, givers)
  return new Map(
    givers.map((giver) => [
      giver.id,
      marksFor({
        oldest: giver.oldest,
        before: before.get(giver.id) ?? null,
        isLarge: giver.is_large,
        isRegular: giver.is_regular,
      }),
    ]),
  )
}
