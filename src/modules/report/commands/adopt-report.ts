import { z } from 'zod'
import { attachReportHash, findMeeting, type NamedMeeting } from '#modules/governance/face.ts'
import { dayIn, fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { openFindings } from '../queries/find-contradictions.ts'
import { lockVersion } from '../queries/report-versions.ts'
import { contentHash, freezeReport } from '../rendering/freeze-report.ts'
import { judgeStep } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'
import { takeStep } from './take-step.ts'

async function meetingThatAdopted(db: Db, named: string, yearId: string): Promise<NamedMeeting> {
  const meeting = await findMeeting(db, named)
  if (!meeting || meeting.forYear !== yearId) throw new Refusal('report.no-such-meeting', 'meeting')
  if (meeting.state !== 'held' || meeting.adoptedBy === null)
    throw new Refusal('report.meeting-did-not-adopt', 'meeting')
  if (meeting.reportHash !== null) throw new Refusal('report.meeting-adopted-another', 'meeting')
  return meeting
}

/**
 * Settles a report as a meeting adopted it: every edition in every language is kept word for word, and their hash goes into the minutes.
 * Refuses `report.not-to-be-adopted`, `report.findings-open`, `report.exposed`, and a meeting that did not adopt it.
 */
export const adoptReport = command({
  name: 'report.adopt-report',
  counts: true,
  input: z.object({ id: id(), meeting: text(60) }),
  async run(tx: Tx<ReportTables>, { id, meeting: named }, by) {
    const db = tx as unknown as Db
    const { status, fiscal_year_id } = await lockVersion(tx, id)
    judgeStep(status, 'adopted')
    const year = await fiscalYearOf(db, fiscal_year_id)
    if (!year) throw new NotFound()
    const meeting = await meetingThatAdopted(db, named, year.id)
    const open = await openFindings(db, year)
    if (open.length > 0) throw new Refusal('report.findings-open', undefined, { count: open.length })
    const contents = await freezeReport(db, year.id, await dayIn(db, by.now))
    await tx
      .insertInto('report.contents')
      .values(contents.map((each) => ({ ...each, report_id: id })))
      .execute()
    const hash = contentHash(contents)
    await attachReportHash.within(tx as unknown as Tx, by, { meetingId: meeting.id, reportHash: hash })
    await takeStep(tx, id, 'adopted', by, { meeting_id: meeting.id, content_hash: hash })
    by.about(id, ['meeting'])
    return { id, hash }
  },
})
