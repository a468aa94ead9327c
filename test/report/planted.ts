import { sql } from 'kysely'
import { releaseCell } from '#modules/report/commands/release-cell.ts'
import { submitReport } from '#modules/report/commands/submit-report.ts'
import { composeReport, editionData } from '#modules/report/face.ts'
import { contentHash } from '#modules/report/rendering/freeze-report.ts'
import { documentJson } from '#modules/report/rules/document-json.ts'
import type { World } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'

/**
 * A report of the example year that a meeting adopted, of which only the public English edition is there, and a cell that was let out. The meeting lies after the day at which tests happen, so it is written down by the owner.
 */
export async function plantReports(world: World, owner: Db, director: Actor): Promise<void> {
  await releaseCell(world, director, { year: 'FY2010', cell: 'operations.reached-safety', why: 'For the test' })
  const { id } = await submitReport(world, director, { year: 'FY2010' })
  const data = await editionData(owner, { year: 'FY2010', language: 'en', audience: 'public', today: '2011-09-05' })
  const body = documentJson(composeReport({ data, language: 'en', today: '2011-09-05' }))
  const content = { name: 'report-public-en.json', sha256: '0'.repeat(64) }
  const hash = contentHash([content])
  await sql`insert into report.contents (report_id, name, audience, language, body, sha256)
    values (${id}, ${content.name}, 'public', 'en', ${body}, ${content.sha256})`.execute(owner)
  await sql`insert into report.report_statuses (id, report_id, status, meeting_id, content_hash, recorded_at, recorded_by)
    select ${newId()}, ${id}, 'adopted', id, ${hash}, now(), 'director' from governance.meetings order by id desc limit 1`.execute(
    owner,
  )
}
