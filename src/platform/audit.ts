import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from './db/db.ts'
import { leaveForCommit } from './db/driver.ts'

export interface AuditLine {
  readonly at: Date
  readonly actorId: string
  readonly action: string
  readonly subjectId: string | undefined
  readonly fields: readonly string[]
}

// PostgreSQL holds neither NUL nor half a character; both may come in the name of a field that somebody made up
const storable = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD')

function inserting(lines: AuditLine | readonly AuditLine[]): RawBuilder<unknown> | undefined {
  const rows = [lines].flat().map(({ at, actorId, action, subjectId, fields }) => ({
    at,
    actor: storable(actorId),
    action,
    subject: subjectId === undefined ? null : storable(subjectId),
    fields: fields.map(storable),
  }))
  if (rows.length === 0) return undefined
  return sql`insert into platform.audit (at, actor_id, action, subject_id, fields)
    select (line->>'at')::timestamptz, line->>'actor', line->>'action', line->>'subject',
      array(select json_array_elements_text(line->'fields'))
    from json_array_elements(${JSON.stringify(rows)}::json) with ordinality as of_act (line, n) order by n`
}

/**
 * Writes lines of the audit log in their order: ids and field names, never values. The chain is locked from here to the
 * end of the transaction, so it is the transaction's last statement.
 */
export async function appendAudit(db: Db, lines: AuditLine | readonly AuditLine[]): Promise<void> {
  await inserting(lines)?.execute(db)
}

/** The same, sent in one message with the commit of a scoped transaction: the chain is locked only while the server works. */
export async function appendAuditAtCommit(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  const statement = inserting(lines)
  if (statement) await leaveForCommit(tx, statement.compile(tx))
}
