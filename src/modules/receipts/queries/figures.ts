import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

const own = {
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'receipts.list-receipts',
  ruleVersion: 1,
} as const

const issuedIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => sql`from receipts.receipts r
  where r.issued_on between ${start}::date and ${end}::date and r.voided_at is null`

const columns = { currency: sql`r.currency`, kind: sql`r.kind` }

const receiptRow = sql`r.id, '/receipts/' || r.id as href, r.number as label, r.issued_on as day`

/** How many receipts were issued on the days of the period, without void ones. */
const receiptsIssued: FigureDefinition = {
  ...own,
  name: 'receipts.receipts-issued',
  breakdowns: [[], ['kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select r.kind, 'receipt' as unit, count(*) as value ${issuedIn(period)}
      group by grouping sets ((), (r.kind)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${receiptRow}, 1::bigint as value, 'receipt' as unit
      ${issuedIn(period)} and ${inCell(dimensions, columns)} and ${afterId('r.id', after)}
      order by r.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

/** What these receipts come to, each currency apart. */
const receiptSum: FigureDefinition = {
  ...own,
  name: 'receipts.receipt-sum',
  breakdowns: [['currency'], ['currency', 'kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select r.currency, r.kind, r.currency as unit, sum(r.amount)::bigint as value
      ${issuedIn(period)} group by grouping sets ((r.currency), (r.currency, r.kind))
      order by 1, 2 nulls first`.execute(db)
    return cellsOf(rows, ['currency', 'kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${receiptRow}, r.amount as value, r.currency as unit
      ${issuedIn(period)} and ${inCell(dimensions, columns)} and ${afterId('r.id', after)}
      order by r.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const receiptsFigures: readonly FigureDefinition[] = [receiptsIssued, receiptSum]
