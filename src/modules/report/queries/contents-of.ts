import type { Db } from '#platform/db/db.ts'
import type { Audience } from '../rules/audiences.ts'
import type { ReportTables } from '../tables.ts'

/** What was adopted of an edition: its documents, and without a language its figures. */
export const contentsOf = (db: Db, reportId: string, audience: Audience) =>
  (db as unknown as Db<ReportTables>)
    .selectFrom('report.contents')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('audience', '=', audience)
    .orderBy('name')
    .execute()
