import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import type { ReportStatus } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'

interface More {
  readonly reason?: string | null
  readonly meeting_id?: string
  readonly content_hash?: string
}

/** Writes how a version of a report stands from now on. */
export async function takeStep(
  tx: Tx<ReportTables>,
  reportId: string,
  status: ReportStatus,
  { now, actor }: Pick<By, 'now' | 'actor'>,
  { reason = null, meeting_id, content_hash }: More = {},
): Promise<void> {
  const row = {
    id: newId(),
    report_id: reportId,
    status,
    reason,
    meeting_id: meeting_id ?? null,
    content_hash: content_hash ?? null,
    recorded_at: now,
    recorded_by: actor.name,
  }
  await tx.insertInto('report.report_statuses').values(row).execute()
}
