import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
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

const from = (period: Period) => sql`from activities.activities a
  where a.status = 'done' and a.voided_at is null and ${whollyInside('a', period)}`

/** Activities that are done and lie wholly inside the period. */
const held: FigureDefinition = {
  name: 'activities.held',
  nature: 'flow',
  origin: 'own',
  protects: false,
  ruleVersion: 1,
  breakdowns: [[], ['kind'], ['month'], ['kind', 'month']],
  // whoever takes the public lines of a month from its number finds the month of those that are not public
  inside: ['month'],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select kind, month, 'activity' as unit, count(*) as value
      from (select a.kind, ${monthOfRow('a')} as month ${from(period)}) held
      group by grouping sets ((), (kind), (month), (kind, month)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['kind', 'month'])
  },
  async records(db, period, dimensions, { after, size }) {
    const columns = { kind: sql`a.kind`, month: monthOfRow('a') }
    const { rows } = await sql<Evidence>`select a.id, '/activities/' || a.id as href, a.ref as label, a.date_end as day,
        ${dateOfRow('a')} as date,
        1::bigint as value, 'activity' as unit
      ${from(period)} and ${inCell(dimensions, columns)} and ${afterId('a.id', after)}
      order by a.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const activitiesFigures: readonly FigureDefinition[] = [held]
