import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf, optional } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { audiences } from '../rules/audiences.ts'
import { editionData } from './edition.ts'
import { yearInput } from './list-figures.ts'
import { reportData } from './report-data.ts'

// before it every delay is still running
const beginning = '0001-01-01'

/**
 * An edition of a year's report, for the page that shows it whole; the internal one as far as the viewer sees it, another as it
 * would be on the day `today`.
 */
export const showReport = query({
  name: 'report.show-report',
  reads: 'open',
  counts: true,
  input: z.object({
    year: yearInput,
    language: oneOf(languages).default('en'),
    audience: oneOf(audiences).default('internal'),
    today: optional(day()),
  }),
  async run(_: Db, { year, language, audience, today }, { may }, beside: Db) {
    if (audience === 'internal') return reportData(beside, year, language, may)
    return editionData(beside, { year, language, audience, today: today ?? beginning })
  },
})
