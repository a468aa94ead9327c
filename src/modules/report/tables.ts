import type { ColumnType } from 'kysely'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Audience } from './rules/audiences.ts'
import type { CheckName } from './rules/findings.ts'
import type { ReportStatus } from './rules/report-status.ts'

// jsonb goes in as text
type Json<Shape> = ColumnType<Shape, string, string>

export type ReportTables = {
  'report.sections': {
    id: string
    ref: string
    fiscal_year_id: string
    position: number
    titles: Json<Texts>
    prose: Json<Texts>
    audience: Audience
    source: Language
    older: Language[]
    voided_at: Date | null
  }
  'report.prints': {
    id: string
    fiscal_year_id: string
    language: Language
    asked_at: Date
    asked_by: string
    made_at: Date | null
    failed_at: Date | null
    sha256: string | null
    pages: number | null
    sees_parts: boolean
  }
  'report.finding_states': {
    id: string
    fiscal_year_id: string
    check_name: CheckName
    key: string
    fingerprint: string
    protects: boolean
    state: 'acknowledged' | 'reopened'
    reason: string
    recorded_at: Date
    recorded_by: string
  }
  'report.reports': {
    id: string
    fiscal_year_id: string
    version: number
    reason: string | null
    recorded_at: Date
    recorded_by: string
  }
  'report.report_statuses': {
    id: string
    report_id: string
    status: ReportStatus
    reason: string | null
    meeting_id: string | null
    content_hash: string | null
    recorded_at: Date
    recorded_by: string
  }
  'report.contents': {
    report_id: string
    name: string
    audience: Audience
    language: Language | null
    body: string
    sha256: string
  }
  'report.cell_releases': {
    id: string
    fiscal_year_id: string
    cell: string
    state: 'released' | 'withheld'
    reason: string
    recorded_at: Date
    recorded_by: string
  }
  'report.published': {
    id: string
    report_id: string
    year_label: string
    year_start: string
    year_end: string
    version: number
    reason: string | null
    language: Language
    title: string
    document: string
    figures: string
    content_hash: string
    pdf_sha256: string
    pdf_pages: number
    released_at: Date
  }
}
