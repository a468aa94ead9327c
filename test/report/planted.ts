import { sql } from 'kysely'
import { releaseCell } from '#modules/report/commands/release-cell.ts'
import { submitReport } from '#modules/report/commands/submit-report.ts'
import { composeReport, editionData } from '#modules/report/face.ts'
import { contentHash } from '#modules/report/rendering/freeze-report.ts'
import { documentJson } from '#modules/report/rules/document-json.ts'
import type { World } from '#platform/commands.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import type { Actor } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'
import { languages } from '#platform/words.ts'

const today = '2011-09-05'

/**
 * A report of the example year that a meeting adopted, of which only the public edition is there, and a cell that was let
 * out. The meeting lies after the day at which tests happen, so that is written down beside the commands.
 */
export async function plantReports(world: World, director: Actor): Promise<void> {
  const records = scopedTo(world.db, { viewer: 'test', sees: everything })
  await releaseCell(world, director, { year: 'FY2010', cell: 'operations.reached-safety', why: 'For the test' })
  const { id } = await submitReport(world, director, { year: 'FY2010' })
  const contents: { name: string; sha256: string }[] = []
  for (const language of languages) {
    const data = await editionData(records, { year: 'FY2010', language, audience: 'public', today })
    const body = documentJson(composeReport({ data, language, today }))
    const content = { name: `report-public-${language}.json`, sha256: '0'.repeat(64) }
    await sql`insert into report.contents (report_id, name, audience, language, body, sha256)
      values (${id}, ${content.name}, 'public', ${language}, ${body}, ${content.sha256})`.execute(records)
    contents.push(content)
  }
  const hash = contentHash(contents)
  await sql`insert into report.report_statuses (id, report_id, status, meeting_id, content_hash, recorded_at, recorded_by)
    select ${newId()}, ${id}, 'adopted', id, ${hash}, now(), 'director' from governance.meetings order by id desc limit 1`.execute(
    records,
  )
}
