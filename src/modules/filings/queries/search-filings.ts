import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SearchHit } from '#platform/module.ts'
import type { FilingsTables } from '../tables.ts'

/** Tests, remittances and income by the beginning of their reference; it tells nothing else of them. */
export const searchFilings = query({
  name: 'filings.search-filings',
  reads: 'open',
  input: z.object({ text: z.string().max(100), most: z.number().int().max(50) }),
  async run(db: Db<FilingsTables>, { text, most }): Promise<SearchHit[]> {
    const begins = `${text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<SearchHit>`
      (select '/filings/tests/' || id as href, ref as label, 'filings.get-calculation.title' as kind
        from filings.calculations where ref ilike ${begins} order by recorded_at desc limit ${most})
      union all
      (select '/filings/remittances/' || id, ref, 'filings.get-remittance.title'
        from filings.remittances where ref ilike ${begins} and voided_at is null order by sent_on desc limit ${most})
      union all
      (select '/filings/income/' || id, ref, 'filings.get-income-line.title'
        from filings.income_lines where ref ilike ${begins} and voided_at is null order by id desc limit ${most})
      limit ${most}`.execute(db)
    return rows
  },
})
