import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SearchHit } from '#platform/module.ts'
import type { OrganisationTables } from '../tables.ts'

/** Fiscal years by label and reference. */
export const searchOrganisation = query({
  name: 'organisation.search-organisation',
  reads: 'open',
  input: z.object({ text: z.string().max(100), most: z.number().int().max(50) }),
  async run(db: Db<OrganisationTables>, { text, most }): Promise<SearchHit[]> {
    const like = `%${text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<SearchHit>`select '/organisation/fiscal-years/' || id as href, label,
        'organisation.fiscal-year' as kind
      from organisation.fiscal_years where voided_at is null and (label ilike ${like} or ref ilike ${like})
      order by start_day desc limit ${most}`.execute(db)
    return rows
  },
})
