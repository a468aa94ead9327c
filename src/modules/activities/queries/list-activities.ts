import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { activityKinds, statuses } from '../rules/choices.ts'
import type { ActivitiesTables } from '../tables.ts'

type Activity = ActivitiesTables['activities.activities']

/** A line of the log as the list shows it. */
export type ActivityRow = Pick<
  Activity,
  | 'id'
  | 'ref'
  | 'kind'
  | 'titles'
  | 'status'
  | 'cancelled_by'
  | 'visibility'
  | 'date_edtf'
  | 'date_start'
  | 'date_printed'
  | 'voided_at'
>

const dayOrNone = () => z.string().refine(isDay).optional().catch(undefined)

const input = z.object({
  ...listInput,
  kind: oneOf(activityKinds).optional().catch(undefined),
  status: oneOf(statuses).optional().catch(undefined),
  /** A calendar year that the date touches. */
  year: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .optional()
    .catch(undefined),
  /** The first and the last day of a stretch that the date touches. */
  since: dayOrNone(),
  until: dayOrNone(),
})

const keys = [
  { sql: sql`a.date_start`, type: 'date', of: (row: ActivityRow) => row.date_start },
  { sql: sql`a.id`, type: 'uuid', of: (row: ActivityRow) => row.id },
] as const

function filterOf({ kind, status, year, since, until }: z.output<typeof input>) {
  const parts = [
    ...(kind ? [sql`a.kind = ${kind}`] : []),
    ...(status ? [sql`a.status = ${status}`] : []),
    ...(year ? [sql`a.date_end >= ${`${year}-01-01`}::date and a.date_start <= ${`${year}-12-31`}::date`] : []),
    ...(since ? [sql`a.date_end >= ${since}::date`] : []),
    ...(until ? [sql`a.date_start <= ${until}::date`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** The log, newest first, by kind, status, year or stretch of days; with the years that it holds. */
export const listActivities = query({
  name: 'activities.list-activities',
  reads: 'open',
  input,
  async run(db: Db<ActivitiesTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = filterOf(ask)
    const { rows } =
      await sql<ActivityRow>`select a.id, a.ref, a.kind, a.titles, a.status, a.cancelled_by, a.visibility,
        a.date_edtf, a.date_start, a.date_printed, a.voided_at
      from activities.activities a where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(
        db,
      )
    const total = await countCapped(sql`from activities.activities a where ${where}`).execute(db)
    const ends = await sql<{ first: number | null; last: number | null }>`select
      (select extract(year from min(date_start))::int4 from activities.activities) as first,
      (select extract(year from max(date_end))::int4 from activities.activities) as last`.execute(db)
    const { first = null, last = null } = ends.rows[0] ?? {}
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n, firstYear: first, lastYear: last }
  },
})
