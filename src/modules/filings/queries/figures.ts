import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'
import type { FilingsTables } from '../tables.ts'

const sentIn = ({ start, end }: Pick<Period, 'start' | 'end'>) => sql`from filings.remittances r
  where r.voided_at is null and r.sent_on between ${start}::date and ${end}::date`

const columns = { currency: sql`r.currency`, kind: sql`r.kind` }

/** What was sent or carried abroad on the days of the period, each currency apart. */
const remittanceSum: FigureDefinition = {
  name: 'filings.remittance-sum',
  nature: 'spent',
  origin: 'own',
  protects: false,
  evidence: 'filings.list-remittances',
  ruleVersion: 1,
  breakdowns: [['currency'], ['currency', 'kind']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select r.currency, r.kind, r.currency as unit, sum(r.amount)::bigint as value
      ${sentIn(period)} group by grouping sets ((r.currency), (r.currency, r.kind)) order by 1, 2 nulls first`.execute(
      db,
    )
    return cellsOf(rows, ['currency', 'kind'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select r.id, '/filings/remittances/' || r.id as href, r.ref as label,
        r.sent_on as day, r.amount as value, r.currency as unit
      ${sentIn(period)} and ${inCell(dimensions, columns)} and ${afterId('r.id', after)}
      order by r.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const filingsFigures: readonly FigureDefinition[] = [remittanceSum]

/** The day of the latest remittance that counts; null when there is none. */
export async function latestFilingsDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`select sent_on as day from filings.remittances where voided_at is null
    order by sent_on desc limit 1`.execute(db as unknown as Db<FilingsTables>)
  return rows[0]?.day ?? null
}
