import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countOpen } from '../rules/judge-findings.ts'
import { chooseYear } from './choose-year.ts'
import { findContradictions } from './find-contradictions.ts'
import { yearInput } from './list-figures.ts'

/** How many findings of each weight are open in a year. */
export const countFindings = query({
  name: 'report.count-findings',
  reads: 'open',
  counts: true,
  input: z.object({ year: yearInput }),
  async run(_: Db, { year: named }, __, beside: Db) {
    const { year } = await chooseYear(beside, named)
    const { findings } = await findContradictions(beside, year)
    return countOpen(findings)
  },
})
