import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'

const own = {
  origin: 'own',
  protects: true,
  evidence: 'sponsorship.list-headcounts',
  ruleVersion: 1,
} as const

const latestFirst = sql`h.date_end desc, h.date_start desc, h.id desc`
const told = (period: Period) => sql`from sponsorship.headcounts h
  where h.voided_at is null and ${whollyInside('h', period)}`

const recordsFrom =
  (
    counted: (period: Period) => RawBuilder<unknown>,
    columns: Readonly<Record<string, RawBuilder<unknown>>>,
  ): FigureDefinition['records'] =>
  async (db, period, dimensions, { after, size }) => {
    const { rows } = await sql<Evidence>`select h.id, '/sponsorship/headcounts/' || h.id as href, h.ref as label,
        h.date_end as day, ${dateOfRow('h')} as date, h.number as value, 'child' as unit
      from ${counted(period)} h where ${inCell(dimensions, columns)} and ${afterId('h.id', after)}
      order by h.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  }

const atDate = (period: Period) =>
  sql`(select h.* ${told(period)} and h.kind = 'at-date' order by ${latestFirst} limit 1)`

/** Children there are, by the latest count at a date that lies wholly inside the period, as exact as it was told. */
export const children: FigureDefinition = {
  ...own,
  name: 'sponsorship.children',
  nature: 'stock',
  breakdowns: [[]],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select 'child' as unit, h.number as value, h.qualifier
      from ${atDate(period)} h`.execute(db)
    return cellsOf(rows, [])
  },
  records: recordsFrom(atDate, {}),
}

// the latest count since each year; the whole is that since the earliest, for those of later years are among them
const since = (period: Period) => sql`(select latest.*, rank() over (order by latest.since_year) as place from (
    select distinct on (h.since_year) h.* ${told(period)} and h.kind = 'since' order by h.since_year, ${latestFirst}
  ) latest)`

/** All children since a year, by the latest cumulative count that lies wholly inside the period. */
export const childrenSince: FigureDefinition = {
  ...own,
  name: 'sponsorship.children-since',
  nature: 'cumulative',
  breakdowns: [[], ['since']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select null as since, 'child' as unit, h.number as value, h.qualifier
        from ${since(period)} h where h.place = 1
      union all select h.since_year::text, 'child', h.number, h.qualifier from ${since(period)} h
      order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['since'])
  },
  records: (db, period, dimensions, page) =>
    recordsFrom(
      'since' in dimensions
        ? since
        : (days) => sql`(select earliest.* from ${since(days)} earliest where earliest.place = 1)`,
      { since: sql`h.since_year::text` },
    )(db, period, dimensions, page),
}
