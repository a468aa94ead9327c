import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { versionsOf } from './report-versions.ts'

/** The versions of all reports, the latest first. */
export const listReports = query({
  name: 'report.list-reports',
  reads: 'open',
  counts: true,
  input: z.object({}),
  async run(plain: Db) {
    const versions = await versionsOf(plain)
    const rows = []
    for (const version of versions)
      rows.push({ ...version, year: (await fiscalYearOf(plain, version.fiscal_year_id))?.label ?? '' })
    return { rows }
  },
})
