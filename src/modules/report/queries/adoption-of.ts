import { findMeeting, type NamedMeeting } from '#modules/governance/face.ts'
import { type FiscalYear, fiscalYearOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { statusesOf, versionOf } from './report-versions.ts'

/** What is known of the adoption of a settled version. */
export interface Adoption {
  readonly version: number
  readonly reason: string | null
  readonly year: FiscalYear
  readonly meeting: NamedMeeting
  readonly contentHash: string
}

/** How a version was adopted. Throws NotFound for one that was not. */
export async function adoptionOf(db: Db, reportId: string): Promise<Adoption> {
  const { version, reason, fiscal_year_id } = await versionOf(db, reportId)
  const adopted = (await statusesOf(db, reportId)).find(({ status }) => status === 'adopted')
  const year = await fiscalYearOf(db, fiscal_year_id)
  const meeting = adopted?.meeting_id ? await findMeeting(db, adopted.meeting_id) : undefined
  const contentHash = adopted?.content_hash
  if (!contentHash || !meeting || !year) throw new NotFound()
  return { version, reason, year, meeting, contentHash }
}
