import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition, Qualifier } from '#platform/figures.ts'
import {
  afterId,
  type CellRow,
  cellsOf,
  dateOfRow,
  evidencePage,
  inCell,
  monthOfRow,
  whollyInside,
} from '#platform/figures-sql.ts'
import { combineQualifiers } from '#platform/qualifiers.ts'

const own = {
  origin: 'own',
  protects: false,
  evidence: 'education.list-visits',
  ruleVersion: 1,
  nature: 'flow',
  breakdowns: [[], ['visitors'], ['month']],
} as const

const columns = { month: monthOfRow('v'), visitors: sql`v.visitors` }

const inside = (period: Period) =>
  sql`from education.visits v where v.voided_at is null and ${whollyInside('v', period)}`

type Unit = 'visit' | 'person'

const recordsAs =
  (unit: Unit, value: ReturnType<typeof sql>): FigureDefinition['records'] =>
  async (db, period, dimensions, { after, size }) => {
    const { rows } = await sql<Evidence>`select v.id, '/education/visits/' || v.id as href, v.ref as label,
        v.date_end as day, ${dateOfRow('v')} as date, ${value} as value, ${unit} as unit
      ${inside(period)} and ${inCell(dimensions, columns)} and ${afterId('v.id', after)}
      order by v.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  }

/** Visits on dates wholly inside the period. */
export const visits: FigureDefinition = {
  ...own,
  name: 'education.visits',
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select month, visitors, 'visit' as unit, count(*) as value
      from (select ${columns.month} as month, v.visitors ${inside(period)}) visit
      group by grouping sets ((), (month), (visitors)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['month', 'visitors'])
  },
  records: recordsAs('visit', sql`1::bigint`),
}

type Row = CellRow & { readonly qualifiers: readonly Qualifier[] }

/** Visitors whose number was told; a visit of which it was not makes the sum one of at least so many. */
export const visitors: FigureDefinition = {
  ...own,
  name: 'education.visitors',
  async cells(db, period) {
    const { rows } = await sql<Row>`select month, visitors, 'person' as unit, sum(number)::bigint as value,
        array_agg(distinct coalesce(qualifier, 'at-least')) as qualifiers
      from (select ${columns.month} as month, v.visitors, v.number, v.qualifier ${inside(period)}) visit
      group by grouping sets ((), (month), (visitors)) having count(number) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(
      rows.map((row) => ({ ...row, qualifier: combineQualifiers(row.qualifiers) })),
      ['month', 'visitors'],
    )
  },
  records: recordsAs('person', sql`coalesce(v.number, 0)`),
}
