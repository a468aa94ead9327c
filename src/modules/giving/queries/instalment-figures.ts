import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import { cameFor, dueUpTo, lateOn } from './instalments-due.ts'

// a period that is not over yet is looked at as of today
const told = ({ start, end }: Pick<Period, 'start' | 'end'>) => {
  const lastDay = sql`${end}::date`
  const seenOn = sql`least(${lastDay}, current_date)`
  const late = sql`least(${lastDay}, ${lateOn(seenOn)})`
  return sql`from giving.pledges l left join giving.pledge_endings e on e.pledge_id = l.id
    cross join lateral (select ${dueUpTo(sql`${start}::date - 1`)} as before, ${dueUpTo(lastDay)} as until,
      ${dueUpTo(late)} as late, ${cameFor(seenOn)} as came) n
    cross join lateral (select (n.until - n.before) * l.amount as expected,
      least(greatest(n.came - n.before * l.amount, 0), (n.until - n.before) * l.amount) as received) d
    cross join lateral (select greatest(greatest(n.late - n.before, 0) * l.amount - d.received, 0) as missed) m
    where l.voided_at is null and n.until > n.before`
}

const figure = (part: 'expected' | 'received' | 'missed', value: RawBuilder<unknown>): FigureDefinition => ({
  name: `giving.instalments-${part}`,
  nature: 'promised',
  origin: 'own',
  protects: false,
  evidence: 'giving.list-pledges',
  ruleVersion: 1,
  breakdowns: [['currency']],
  async cells(db, period) {
    const { rows } =
      await sql<CellRow>`select l.currency, l.currency as unit, sum(${value})::bigint as value ${told(period)}
      group by l.currency order by 1`.execute(db)
    return cellsOf(rows, ['currency'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select l.id, '/giving/pledges/' || l.id as href, l.ref as label,
        l.started_on as day, (${value})::bigint as value, l.currency as unit
      ${told(period)} and ${inCell(dimensions, { currency: sql`l.currency` })} and ${afterId('l.id', after)}
      order by l.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
})

/** What was promised for the days of a period, what of it had come by its end, and what was overdue by then; each currency apart. */
export const instalmentFigures: readonly FigureDefinition[] = [
  figure('expected', sql`d.expected`),
  figure('received', sql`d.received`),
  figure('missed', sql`m.missed`),
]
