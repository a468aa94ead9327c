import { sql } from 'kysely'
import type { Db } from './db/db.ts'

export interface AuditLine {
  readonly at: Date
  readonly actorId: string
  readonly action: string
  readonly subjectId: string | undefined
  readonly fields: readonly string[]
}

/** Writes one line of the audit log: ids and field names, never values. */
export async function appendAudit(db: Db, line: AuditLine): Promise<void> {
  await sql`insert into platform.audit (at, actor_id, action, subject_id, fields)
    values (${line.at}, ${line.actorId}, ${line.action}, ${line.subjectId ?? null}, ${[...line.fields]})`.execute(db)
}
