import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import { childrenOnFile, entered, left } from './figures-of-children.ts'
import { children, childrenSince } from './figures-of-headcounts.ts'
import { sponsoringOrganisations, sponsors, sponsorsJoined } from './figures-of-sponsors.ts'

const from = ({ start, end }: Period) => sql`from sponsorship.payments p
  where p.voided_at is null and p.paid_on between ${start}::date and ${end}::date`

const columns = {
  currency: sql`p.currency`,
  month: sql`to_char(p.paid_on, 'YYYY-MM')`,
  purpose: sql`p.purpose`,
}

/** What was paid through local staff on the days of the period, each currency apart. */
const paid: FigureDefinition = {
  name: 'sponsorship.paid',
  nature: 'spent',
  origin: 'own',
  protects: false,
  evidence: 'sponsorship.list-payments',
  ruleVersion: 1,
  breakdowns: [['currency'], ['currency', 'purpose'], ['currency', 'month']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select currency, month, purpose, currency as unit, sum(amount)::bigint as value
      from (select p.currency, ${columns.month} as month, p.purpose, p.amount ${from(period)}) paid
      group by grouping sets ((currency), (currency, purpose), (currency, month))
      order by 1, 2 nulls first, 3 nulls first`.execute(db)
    return cellsOf(rows, ['currency', 'month', 'purpose'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select p.id, '/sponsorship/payments/' || p.id as href, p.ref as label,
        p.paid_on as day, p.amount as value, p.currency as unit
      ${from(period)} and ${inCell(dimensions, columns)} and ${afterId('p.id', after)}
      order by p.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const sponsorshipFigures: readonly FigureDefinition[] = [
  ...[children, childrenSince, childrenOnFile, entered, left],
  ...[sponsors, sponsoringOrganisations, sponsorsJoined, paid],
]
