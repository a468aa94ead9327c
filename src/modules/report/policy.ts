import type { Policy } from '#platform/policy.ts'

const published = [
  ...['report_id', 'year_label', 'year_start', 'year_end', 'version', 'reason', 'language', 'title', 'document'],
  ...['figures', 'content_hash', 'pdf_sha256', 'pdf_pages', 'released_at'],
] as const

/** Who may do something with the report sees its sections and prints; the worker makes the prints. */
export const reportPolicy: Policy = {
  'report.prints': { sees: [], worker: 'writes' },
  // what was answered once stays
  'report.finding_states': { sees: [], app: 'adds', worker: 'none' },
  // so does what was decided, adopted and let out
  'report.reports': { sees: [], app: 'adds' },
  'report.report_statuses': { sees: [], app: 'adds' },
  'report.contents': { sees: [], app: 'adds' },
  'report.cell_releases': { sees: [], app: 'adds' },
  'report.published': { sees: [], app: 'reads', worker: 'adds', public: published },
}
