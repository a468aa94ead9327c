import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { FilingsTables } from '../tables.ts'

export interface CalculationRow {
  readonly id: string
  readonly ref: string
  readonly year: string | null
  readonly start_day: string
  readonly end_day: string
  readonly judged_on: string
  readonly passes: boolean
  readonly complete: boolean
  readonly recorded_at: Date
}

const keys = [
  { sql: sql`c.recorded_at`, type: 'timestamptz', of: (row: CalculationRow) => row.recorded_at.toISOString() },
  { sql: sql`c.id`, type: 'uuid', of: (row: CalculationRow) => row.id },
] as const

/** The public support tests that were made, the latest first. */
export const listCalculations = query({
  name: 'filings.list-calculations',
  reads: 'open',
  input: z.object({ ...listInput }),
  async run(db: Db<FilingsTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } = await sql<CalculationRow>`select c.id, c.ref, y.label as year, c.start_day, c.end_day, c.judged_on,
        c.passes, c.complete, c.recorded_at
      from filings.calculations c left join organisation.years y on y.id = c.fiscal_year_id
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from filings.calculations`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
