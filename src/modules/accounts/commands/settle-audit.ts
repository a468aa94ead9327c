import type { MailSettings } from '#platform/mail.ts'

/** Where the heads of the audit log go, outside of the database. */
export interface AuditSettings {
  readonly folder: string
  readonly version: string
  /** Absent where no mail is sent. */
  readonly mail: MailSettings | undefined
  /** The addresses of those who keep the daily digests. */
  readonly trustees: readonly string[]
}

let settled: AuditSettings | undefined

/** Says where the heads go; the worker's process does so before its jobs begin. */
export function settleAudit(settings: AuditSettings): void {
  settled = settings
}

/** What was said. Throws before it was. */
export function auditSettings(): AuditSettings {
  if (!settled) throw new Error('nobody said where the heads of the audit log go')
  return settled
}
