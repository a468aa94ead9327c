import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const own = { origin: 'own', protects: false, evidence: 'giving.list-pledges', ruleVersion: 1 } as const

// the last day of a pledge is one on which it still holds
const running = ({ end }: Pick<Period, 'end'>) => sql`from giving.pledges l
  left join giving.pledge_endings e on e.pledge_id = l.id
  where l.voided_at is null and l.started_on <= ${end}::date and (e.ended_on is null or e.ended_on >= ${end}::date)`

const columns = { currency: sql`l.currency`, frequency: sql`l.frequency` }

const recordsWith =
  (value: ReturnType<typeof sql>, unit: ReturnType<typeof sql>): FigureDefinition['records'] =>
  async (db, period, dimensions, { after, size }) => {
    const { rows } = await sql<Evidence>`select l.id, '/giving/pledges/' || l.id as href, l.ref as label,
        l.started_on as day, ${value} as value, ${unit} as unit
      ${running(period)} and ${inCell(dimensions, columns)} and ${afterId('l.id', after)}
      order by l.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  }

/** How many pledges hold at the end of the period. */
const pledges: FigureDefinition = {
  ...own,
  name: 'giving.pledges',
  nature: 'stock',
  breakdowns: [[], ['currency'], ['frequency']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select l.currency, l.frequency, 'pledge' as unit, count(*) as value
      ${running(period)} group by grouping sets ((), (l.currency), (l.frequency)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['currency', 'frequency'])
  },
  records: recordsWith(sql`1::bigint`, sql`'pledge'`),
}

/** What these pledges promise each time: never summed over currencies, nor over months and years. */
const pledgeSum: FigureDefinition = {
  ...own,
  name: 'giving.pledge-sum',
  nature: 'promised',
  breakdowns: [['currency', 'frequency']],
  async cells(db, period) {
    const { rows } =
      await sql<CellRow>`select l.currency, l.frequency, l.currency as unit, sum(l.amount)::bigint as value
      ${running(period)} group by l.currency, l.frequency order by 1, 2`.execute(db)
    return cellsOf(rows, ['currency', 'frequency'])
  },
  records: recordsWith(sql`l.amount`, sql`l.currency`),
}

export const pledgeFigures: readonly FigureDefinition[] = [pledges, pledgeSum]
