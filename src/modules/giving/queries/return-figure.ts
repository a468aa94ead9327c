import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const returnsIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => sql`from giving.gifts g
  where g.return_amount is not null and g.voided_at is null and g.received_on between ${start}::date and ${end}::date`

const columns = { currency: sql`g.currency`, kind: sql`g.return_kind` }

/** What of the gifts of a period was for something in return, each currency apart; gifts of the channel ticket are not told here. */
export const returnSum: FigureDefinition = {
  name: 'giving.return-sum',
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'giving.list-gifts',
  ruleVersion: 1,
  breakdowns: [['currency'], ['currency', 'kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select g.currency, g.return_kind as kind, g.currency as unit,
        sum(g.return_amount)::bigint as value ${returnsIn(period)}
      group by grouping sets ((g.currency), (g.currency, g.return_kind)) order by 1, 2 nulls first`.execute(db)
    return cellsOf(rows, ['currency', 'kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select g.id, '/giving/gifts/' || g.id as href, g.ref as label,
        g.received_on as day, g.return_amount as value, g.currency as unit
      ${returnsIn(period)} and ${inCell(dimensions, columns)} and ${afterId('g.id', after)}
      order by g.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
