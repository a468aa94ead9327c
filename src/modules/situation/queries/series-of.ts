import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names, Texts } from '#platform/texts.ts'
import type { SituationTables } from '../tables.ts'
import { lastFirst } from './settle-current.ts'

type Observation = SituationTables['situation.observations']

/** A vintage with who says it. */
export type VintageRow = Observation & { readonly source: string; readonly source_names: Names }

/** A break with who tells of it. */
export type BreakRow = SituationTables['situation.breaks'] & {
  readonly indicator: string | null
  readonly indicator_names: Names | null
  readonly source: string | null
  readonly source_names: Texts | null
}

/** How many periods of a series a page shows, from the latest. */
export const mostPeriods = 120

const columns = sql`o.*, s.ref as source, s.names as source_names`
const tables = sql`situation.observations o join situation.sources s on s.id = o.source_id`

/** The periods of an indicator, the latest last and one more than a page shows: what is current, or what was known on a day. */
export async function seriesOf(
  db: Db<SituationTables>,
  indicatorId: string,
  known: string | undefined,
): Promise<VintageRow[]> {
  const which = known === undefined ? sql`o.is_current` : sql`o.voided_at is null and o.seen <= ${known}::date`
  const { rows } = await sql<VintageRow>`select distinct on (o.date_end, o.date_start) ${columns} from ${tables}
    where o.indicator_id = ${indicatorId} and ${which}
    order by o.date_end desc, o.date_start desc, ${lastFirst('o')} limit ${mostPeriods + 1}`.execute(db)
  return rows.reverse()
}

/** All vintages of the periods of these rows, voided ones too, the last first. */
export async function vintagesOf(
  db: Db<SituationTables>,
  indicatorId: string,
  periods: readonly Pick<Observation, 'date_start' | 'date_end'>[],
): Promise<VintageRow[]> {
  const [starts, ends] = [periods.map((row) => row.date_start), periods.map((row) => row.date_end)]
  const { rows } = await sql<VintageRow>`select ${columns} from ${tables}
    where o.indicator_id = ${indicatorId} and (o.date_start, o.date_end) in (
      select p.first_day, p.last_day from unnest(${starts}::date[], ${ends}::date[]) p (first_day, last_day))
    order by o.date_end, o.date_start, ${lastFirst('o')}`.execute(db)
  return rows
}

/** Breaks by day with what they cut and who tells of them, as `which` picks from `b`. */
export async function breaksWhere(db: Db<SituationTables>, which: ReturnType<typeof sql>): Promise<BreakRow[]> {
  const { rows } = await sql<BreakRow>`select b.*, i.ref as indicator, i.names as indicator_names, s.ref as source,
      s.names as source_names
    from situation.breaks b left join situation.indicators i on i.id = b.indicator_id
    left join situation.sources s on s.id = b.source_id where ${which} order by b.date_start, b.id limit 500`.execute(
    db,
  )
  return rows
}

/** The breaks that cut an indicator: its own, and those of a currency in which it is told. */
export const breaksOf = (db: Db<SituationTables>, { id, unit }: { id: string; unit: string }): Promise<BreakRow[]> =>
  breaksWhere(db, sql`b.voided_at is null and (b.indicator_id = ${id} or b.currency = any(${unit.split('/')}::text[]))`)
