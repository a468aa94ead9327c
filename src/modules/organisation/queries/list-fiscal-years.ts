import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { OrganisationTables } from '../tables.ts'

/** All fiscal years, newest first, voided ones among them; an organisation has dozens of years, not thousands. */
export const listFiscalYears = query({
  name: 'organisation.list-fiscal-years',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<OrganisationTables>) =>
    db
      .selectFrom('organisation.fiscal_years')
      .selectAll()
      .orderBy('start_day', 'desc')
      .orderBy('id', 'desc')
      .limit(1000)
      .execute(),
})
