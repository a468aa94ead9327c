import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, optional, optionalText, text } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { resolutionsOf } from '../queries/resolutions-of.ts'
import type { GovernanceTables } from '../tables.ts'
import { recordedBy } from './write-record.ts'

const input = z.object({
  /** The meeting; it may be left out where the resolution is named. */
  meetingId: optional(id()),
  /** The resolution that adopted the report; of several of the meeting, the first that is carried, unless given. */
  resolutionId: optional(id()),
  /** SHA-256 of the report, in 64 hexadecimal digits. */
  reportHash: text(64)
    .transform((given) => given.toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, 'governance.not-a-hash')),
  /** The label or reference of the report's fiscal year; refused where the meeting deals with another one. */
  year: optionalText(40),
})

type Given = z.output<typeof input>

async function meetingIdOf(tx: Tx<GovernanceTables>, { meetingId, resolutionId }: Given): Promise<string> {
  if (resolutionId === null) {
    if (meetingId === null) throw new Refusal('governance.meeting-needed', 'meetingId')
    return meetingId
  }
  const found = await tx
    .selectFrom('governance.resolutions')
    .select('meeting_id')
    .where('id', '=', resolutionId)
    .executeTakeFirst()
  if (!found || (meetingId !== null && meetingId !== found.meeting_id)) throw new NotFound()
  return found.meeting_id
}

/** The carried resolution by which a meeting that was held adopted the report of a year. */
async function adoptionBy(tx: Tx<GovernanceTables>, meetingId: string, { resolutionId, year }: Given): Promise<string> {
  const meeting = await getForUpdate(tx, 'governance.meetings', meetingId)
  if (meeting.state !== 'held') throw new Refusal('governance.meeting-not-held')
  const ofYear = year === null ? undefined : await fiscalYearOf(tx as unknown as Tx, year)
  if (year !== null && (!ofYear || ofYear.id !== meeting.for_year_id))
    throw new Refusal('governance.meeting-of-another-year', 'year')
  const adopted = (await resolutionsOf(tx, meeting)).find(
    (one) =>
      one.kind === 'adopt-report' && one.outcome === 'carried' && (resolutionId === null || one.id === resolutionId),
  )
  if (!adopted) throw new Refusal('governance.report-not-adopted')
  return adopted.id
}

const writeHash = (tx: Tx<GovernanceTables>, id: string, reportHash: string, resolutionId: string, by: By) => {
  const columns = {
    report_hash: reportHash,
    report_resolution_id: resolutionId,
    report_hash_at: by.now,
    report_hash_by: by.actor.name,
  }
  return tx
    .insertInto('governance.minutes')
    .values({ id, text: null, signed_by: null, signed_on: null, ...columns, ...recordedBy(by) })
    .onConflict((there) => there.column('id').doUpdateSet(columns))
    .execute()
}

/**
 * Writes the hash of the adopted report into the minutes of the meeting that adopted it. Returns the meeting's id and the
 * resolution's. The same hash again changes nothing; another one is refused, for it is never replaced.
 */
export const attachReportHash = command({
  name: 'governance.attach-report-hash',
  input,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const meetingId = await meetingIdOf(tx, given)
    const resolutionId = await adoptionBy(tx, meetingId, given)
    const there = await tx
      .selectFrom('governance.minutes')
      .select(['report_hash', 'report_resolution_id'])
      .where('id', '=', meetingId)
      .executeTakeFirst()
    if (there?.report_hash && there.report_hash !== given.reportHash) throw new Refusal('governance.other-hash')
    if (there?.report_hash) return { id: meetingId, resolutionId: there.report_resolution_id ?? resolutionId }
    await writeHash(tx, meetingId, given.reportHash, resolutionId, by)
    return { id: meetingId, resolutionId }
  },
})
