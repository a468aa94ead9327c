import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { concealed, countOpen } from '../rules/judge-findings.ts'
import { chooseYear } from './choose-year.ts'
import { findContradictions } from './find-contradictions.ts'
import { yearInput } from './list-figures.ts'
import { namesOf, seesAllParts } from './sources.ts'

/**
 * What contradicts in a year's records, sections and totals, by weight, with what was answered. Who does not see counts of
 * protected people in parts is told only that something about them was found.
 */
export const listFindings = query({
  name: 'report.list-findings',
  reads: 'private',
  counts: true,
  input: z.object({ year: yearInput }),
  async run(_: Db, { year: named }, { may }, beside: Db) {
    const { year, years } = await chooseYear(beside, named)
    const [{ findings, resolved }, names] = await Promise.all([findContradictions(beside, year), namesOf(beside)])
    const seesAll = seesAllParts(may)
    return {
      year,
      years,
      names,
      open: countOpen(findings),
      findings: findings.map((finding) => (finding.protects && !seesAll ? concealed(finding) : finding)),
      resolved: resolved.filter(({ protects }) => seesAll || !protects),
    }
  },
})
