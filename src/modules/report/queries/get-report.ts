import { z } from 'zod'
import { findMeeting, meetingsFor } from '#modules/governance/face.ts'
import { type FiscalYear, fiscalYearOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { type Difference, differencesBetween, type ToldFigure } from '../rules/differences.ts'
import { isSettled } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'
import { contentsOf } from './contents-of.ts'
import { openFindings } from './find-contradictions.ts'
import { figuresOf } from './list-figures.ts'
import { statusesOf, versionOf } from './report-versions.ts'
import { definitions, namesOf, partsNeed, seesAllParts } from './sources.ts'

type May = ReadonlySet<string>

/** What the internal edition would tell differently today, as far as this viewer sees it. */
async function differencesOf(db: Db, reportId: string, year: FiscalYear, may: May): Promise<Difference[]> {
  const then = (await contentsOf(db, reportId, 'internal')).find(({ language }) => language === null)
  if (!then) return []
  const now = (await figuresOf(db, year, partsNeed)).values()
  const all = differencesBetween(JSON.parse(then.body) as ToldFigure[], now)
  return seesAllParts(may) ? all : all.filter(({ name }) => !definitions.get(name)?.protects)
}

const pdfsOf = (db: Db, reportId: string) =>
  (db as unknown as Db<ReportTables>)
    .selectFrom('report.published')
    .select(['language', 'pdf_pages'])
    .where('report_id', '=', reportId)
    .orderBy('language')
    .execute()

/**
 * A version of a year's report: its steps, the meetings that may adopt it, what keeps it from that, what was adopted, and what
 * the records would tell differently today. Throws NotFound.
 */
export const getReport = query({
  name: 'report.get-report',
  reads: 'open',
  counts: true,
  input: z.object({ id: id() }),
  async run(plain: Db<ReportTables>, { id }, { may }) {
    const db = plain as unknown as Db
    const version = await versionOf(db, id)
    const year = await fiscalYearOf(db, version.fiscal_year_id)
    if (!year) throw new NotFound()
    const steps = await statusesOf(db, id)
    const settled = isSettled(version.status)
    const meetingId = steps.find(({ status }) => status === 'adopted')?.meeting_id
    return {
      ...version,
      year,
      steps,
      names: await namesOf(db),
      hash: steps.find(({ content_hash }) => content_hash)?.content_hash ?? null,
      meeting: meetingId ? await findMeeting(db, meetingId) : undefined,
      meetings: version.status === 'submitted' ? await meetingsFor(db, year.id) : [],
      open: settled ? 0 : (await openFindings(db, year)).length,
      differences: settled ? await differencesOf(db, id, year, may) : [],
      published: await pdfsOf(db, id),
    }
  },
})
