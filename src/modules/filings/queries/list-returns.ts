import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { FilingsTables } from '../tables.ts'

export type ReturnRow = FilingsTables['filings.returns'] & { readonly year: string | null }

const keys = [
  { sql: sql`r.made_on`, type: 'date', of: (row: ReturnRow) => row.made_on },
  { sql: sql`r.id`, type: 'uuid', of: (row: ReturnRow) => row.id },
] as const

/** What was made and filed, the latest first; void rows too. */
export const listReturns = query({
  name: 'filings.list-returns',
  reads: 'open',
  input: z.object({ ...listInput }),
  async run(db: Db<FilingsTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } = await sql<ReturnRow>`select r.*, y.label as year from filings.returns r
        left join organisation.years y on y.id = r.fiscal_year_id
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from filings.returns`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
