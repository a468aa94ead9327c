import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Cell, Dimensions, Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'
import type { Names } from '#platform/texts.ts'
import { type IndicatorNature, natureOf } from '../rules/choices.ts'

const outside = { origin: 'outside', protects: false, ruleVersion: 1 } as const

type Row = CellRow & { nature: IndicatorNature; date_edtf: string; source: Names }

const columns = sql`i.ref as indicator, i.unit, i.nature, o.id, o.value, o.qualifier, o.date_edtf, o.date_end,
  o.date_printed, s.names as source`
const current = ({ end }: Pick<Period, 'end'>) => sql`from situation.observations o
  join situation.indicators i on i.id = o.indicator_id join situation.sources s on s.id = o.source_id
  where o.is_current and i.voided_at is null and o.date_end <= ${end}::date`

// a flow of a month says nothing of its year
const ofOneYear = sql`date_trunc('year', o.date_start) = date_trunc('year', o.date_end) and (i.nature <> 'flow'
  or (extract(doy from o.date_start) = 1 and to_char(o.date_end, 'MM-DD') = '12-31'))`

/** Of each indicator the latest until the end of the period, and the latest inside each calendar year until then. */
const told = (period: Period): RawBuilder<unknown> => sql`(
  (select distinct on (i.ref) null::text as year, ${columns} ${current(period)}
    order by i.ref, o.date_end desc, o.date_start desc)
  union all
  (select distinct on (i.ref, extract(year from o.date_end)) extract(year from o.date_end)::int::text as year, ${columns}
    ${current(period)} and ${ofOneYear}
    order by i.ref, extract(year from o.date_end), o.date_end desc, o.date_start desc)) x`

const ofCell = (dimensions: Dimensions) =>
  sql`(x.year is null) = ${dimensions.year === undefined} and ${inCell(dimensions, {
    indicator: sql`x.indicator`,
    year: sql`x.year`,
  })}`

const withOutside = (cell: Cell, { nature, date_edtf, source }: Row): Cell => ({
  ...cell,
  nature: natureOf[nature],
  outside: { edtf: date_edtf, source },
})

/** What others say: of each indicator the latest by the end of the year, and by calendar year; never added to anything. */
const observation: FigureDefinition = {
  ...outside,
  name: 'situation.observation',
  nature: 'stock',
  evidence: 'situation.get-observation',
  breakdowns: [['indicator'], ['indicator', 'year']],
  async cells(db, period) {
    const { rows } = await sql<Row>`select * from ${told(period)} order by x.indicator, x.year nulls first`.execute(db)
    return cellsOf(rows, ['indicator', 'year']).map((cell, at) => withOutside(cell, rows[at] as Row))
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select x.id, '/situation/observations/' || x.id as href,
        concat_ws(' · ', x.indicator, x.source ->> 'en') as label, x.date_end as day, ${dateOfRow('x')} as date,
        x.value, x.unit
      from ${told(period)} where ${ofCell(dimensions)} and ${afterId('x.id', after)} order by x.id limit ${size + 1}`.execute(
      db,
    )
    return evidencePage(rows, size)
  },
}

const happenedIn = (period: Period) =>
  sql`from situation.happenings h where h.voided_at is null and ${whollyInside('h', period)}`

/** What happened outside, wholly inside the period. */
const happenings: FigureDefinition = {
  ...outside,
  name: 'situation.happenings',
  nature: 'flow',
  evidence: 'situation.list-happenings',
  breakdowns: [[]],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select 'event' as unit, count(*) as value ${happenedIn(period)}
      having count(*) > 0`.execute(db)
    return cellsOf(rows, [])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select h.id, '/situation/happenings/' || h.id as href, h.ref as label,
        h.date_end as day, ${dateOfRow('h')} as date, 1::bigint as value, 'event' as unit
      ${happenedIn(period)} and ${inCell(dimensions, {})} and ${afterId('h.id', after)} order by h.id limit ${size + 1}`.execute(
      db,
    )
    return evidencePage(rows, size)
  },
}

export const situationFigures: readonly FigureDefinition[] = [observation, happenings]
