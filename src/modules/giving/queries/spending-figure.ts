import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const spentIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => sql`from giving.spendings s
  join giving.funds f on f.id = s.fund_id
  where s.voided_at is null and s.spent_on between ${start}::date and ${end}::date`

const columns = { currency: sql`s.currency`, fund: sql`f.code`, work: sql`s.work` }

/** What was spent on the days of the period, each currency apart, by fund and by field of work. */
export const spending: FigureDefinition = {
  name: 'giving.spending',
  nature: 'spent',
  origin: 'own',
  protects: false,
  evidence: 'giving.list-spendings',
  ruleVersion: 1,
  breakdowns: [['currency'], ['currency', 'fund'], ['currency', 'work'], ['currency', 'fund', 'work']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select s.currency, f.code as fund, s.work, s.currency as unit,
        sum(s.amount)::bigint as value
      ${spentIn(period)}
      group by grouping sets ((s.currency), (s.currency, f.code), (s.currency, s.work), (s.currency, f.code, s.work))
      order by 1, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['currency', 'fund', 'work'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select s.id, '/giving/spendings/' || s.id as href, s.ref as label,
        s.spent_on as day, s.amount as value, s.currency as unit
      ${spentIn(period)} and ${inCell(dimensions, columns)} and ${afterId('s.id', after)}
      order by s.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
