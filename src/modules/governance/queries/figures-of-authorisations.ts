import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'

const granted = (period: Period) => sql`from governance.authorisations a
  join governance.authorisation_states s on s.authorisation_id = a.id
  where a.voided_at is null and s.voided_at is null and s.state in ('granted', 'renewed') and ${whollyInside('s', period)}`

/** Authorisations granted or renewed on dates wholly inside the period. */
export const authorisationsGranted: FigureDefinition = {
  name: 'governance.authorisations-granted',
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'governance.list-authorisations',
  ruleVersion: 1,
  breakdowns: [[], ['step']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select s.state as step, 'authorisation' as unit, count(*) as value
      ${granted(period)} group by grouping sets ((), (s.state)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['step'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select a.id, '/governance/authorisations/' || a.id as href, a.ref as label,
        max(s.date_end) as day, count(*) as value, 'authorisation' as unit
      ${granted(period)} and ${inCell(dimensions, { step: sql`s.state` })} and ${afterId('a.id', after)}
      group by a.id, a.ref order by a.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
