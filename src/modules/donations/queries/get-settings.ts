import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { DonationsTables } from '../tables.ts'

/** How giving on the site is settled: ways, currencies, suggestions also void ones, purposes with the funds there are, and what the worker holds. */
export const getSettings = query({
  name: 'donations.get-settings',
  looksInto: ['giving'],
  reads: 'open',
  input: z.object({}),
  async run(db: Db<DonationsTables>) {
    const funds = await sql<{ code: string; names: Names }>`select code, names from giving.fund_refs
      where not voided order by code limit 2000`.execute(db)
    return {
      funds: funds.rows,
      ways: await db.selectFrom('donations.ways').selectAll().orderBy('way').execute(),
      currencies: await db.selectFrom('donations.currencies').selectAll().orderBy('currency').execute(),
      suggestions: await db
        .selectFrom('donations.suggestions')
        .selectAll()
        .orderBy('currency')
        .orderBy('frequency', 'desc')
        .orderBy('amount')
        .orderBy('id')
        .limit(500)
        .execute(),
      purposes: await db.selectFrom('donations.purposes').selectAll().orderBy('place').orderBy('code').execute(),
      readiness: await db.selectFrom('donations.readiness').selectAll().execute(),
    }
  },
})

/** The settings as the query gives them. */
export type Settings = Awaited<ReturnType<typeof getSettings>>
