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
import { seeEvery } from '../policy.ts'
import { type Milestone, milestones, type People, unitOf } from '../rules/choices.ts'
import { yearsUntilMilestone } from './years-figure.ts'

type Row = CellRow & { readonly qualifiers: readonly Qualifier[] }

const honest = (rows: readonly Row[]): CellRow[] =>
  rows.map((row) => ({ ...row, qualifier: combineQualifiers(row.qualifiers) }))

// a count of a count with the same milestone and the same kind of people is a part, and would be added twice
const from = (people: People, period: Period) => sql`from operations.counts c
  left join operations.counts w on w.id = c.of_count_id
  left join operations.operations o on o.id = c.operation_id
  where c.people = ${people} and c.voided_at is null and ${whollyInside('c', period)}
    and (w.id is null or w.milestone <> c.milestone or w.people <> c.people)`

const columns = {
  milestone: sql`c.milestone`,
  month: monthOfRow('c'),
  operation: sql`coalesce(o.code, 'none')`,
}

// who settles, arrives or is released in a year is mostly among those who came to safety in it
const amongSafe: FigureDefinition['partOf'] = (dimensions) => ({ name: 'operations.reached-safety', dimensions })

const own = {
  nature: 'flow',
  origin: 'own',
  protects: true,
  inside: ['operation'],
  evidence: seeEvery,
  ruleVersion: 1,
} as const

const recordsOf =
  (people: People, milestone?: Milestone): FigureDefinition['records'] =>
  async (db, period, dimensions, { after, size }) => {
    const { rows } =
      await sql<Evidence>`select c.id, '/operations/counts/' || c.id as href, concat_ws(' · ', c.ref, o.code) as label,
        c.date_end as day, ${dateOfRow('c')} as date, c.number as value, ${unitOf[people]} as unit
      ${from(people, period)} and ${milestone ? sql`c.milestone = ${milestone}` : sql`true`}
        and ${inCell(dimensions, columns)} and ${afterId('c.id', after)}
      order by c.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  }

/** Persons who reached a milestone in the period. */
const reached = (milestone: Milestone): FigureDefinition => ({
  ...own,
  name: `operations.${milestone}`,
  breakdowns: [[], ['month'], ['operation']],
  ...(milestone !== 'reached-safety' && { partOf: amongSafe }),
  async cells(db, period) {
    const { rows } = await sql<Row>`select month, operation, 'person' as unit, sum(number)::bigint as value,
        array_agg(distinct qualifier) as qualifiers
      from (select ${columns.month} as month, ${columns.operation} as operation, c.number, c.qualifier
        ${from('persons', period)} and c.milestone = ${milestone}) counted
      group by grouping sets ((), (month), (operation)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(honest(rows), ['month', 'operation'])
  },
  records: recordsOf('persons', milestone),
})

/** Children, families or households by milestone: no whole, for the same ones pass one milestone after another. */
const counted = (people: Exclude<People, 'persons'>): FigureDefinition => ({
  ...own,
  name: `operations.${people}`,
  breakdowns: [['milestone'], ['milestone', 'month']],
  partOf: ({ milestone, ...dimensions }) => ({ name: `operations.${milestone}`, dimensions }),
  async cells(db, period) {
    const { rows } = await sql<Row>`select milestone, month, ${unitOf[people]} as unit, sum(number)::bigint as value,
        array_agg(distinct qualifier) as qualifiers
      from (select c.milestone, ${columns.month} as month, c.number, c.qualifier ${from(people, period)}) counted
      group by grouping sets ((milestone), (milestone, month)) order by 1, 2 nulls first`.execute(db)
    return cellsOf(honest(rows), ['milestone', 'month'])
  },
  records: recordsOf(people),
})

const fromConcluded = (period: Period) => sql`from operations.operations o join lateral (
    select s.* from operations.statuses s where s.operation_id = o.id order by s.position desc limit 1
  ) now on true
  where o.voided_at is null and now.status = 'concluded' and ${whollyInside('now', period)}`

/** Operations that ended in the period. It counts operations, not people. */
const concluded: FigureDefinition = {
  ...own,
  name: 'operations.concluded',
  protects: false,
  evidence: seeEvery,
  breakdowns: [[]],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select 'operation' as unit, count(*) as value ${fromConcluded(period)}
      having count(*) > 0`.execute(db)
    return cellsOf(rows, [])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select o.id, '/operations/' || o.id as href, o.code as label,
        now.date_end as day, ${dateOfRow('now')} as date, 1::bigint as value, 'operation' as unit
      ${fromConcluded(period)} and ${inCell(dimensions, {})} and ${afterId('o.id', after)}
      order by o.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const operationsFigures: readonly FigureDefinition[] = [
  ...milestones.map(reached),
  ...(['children', 'families', 'households'] as const).map(counted),
  concluded,
  yearsUntilMilestone,
]
