import { z } from 'zod'
import { timelineOf } from '#modules/activities/face.ts'
import { organisationOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { type Language, languages } from '#platform/words.ts'
import { chooseYear } from './choose-year.ts'
import { figuresOf, yearInput } from './list-figures.ts'
import { sectionsOf } from './list-sections.ts'
import { namesOf } from './sources.ts'

/** Everything that a year's internal report is made of, in one look at the records. */
export async function reportData(db: Db, named: string | undefined, language: Language, may: ReadonlySet<string>) {
  const { year, before } = await chooseYear(db, named)
  const [organisation, figures, figuresBefore, names, sections, timeline] = await Promise.all([
    organisationOf(db),
    figuresOf(db, year, may),
    before ? figuresOf(db, before, may) : null,
    namesOf(db),
    sectionsOf(db, year.id),
    timelineOf(db, year, 'internal', language),
  ])
  return { year, before, organisation, figures, figuresBefore, names, sections, timeline, may }
}

export type ReportData = Awaited<ReturnType<typeof reportData>>

/** The parts of a year's report, for the page that shows it whole. */
export const showReport = query({
  name: 'report.show-report',
  reads: 'open',
  counts: true,
  input: z.object({ year: yearInput, language: oneOf(languages).default('en') }),
  run: (_: Db, { year, language }, { may }, beside: Db) => reportData(beside, year, language, may),
})
