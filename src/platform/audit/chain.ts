import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/db.ts'

/** A line as it lies in the log; `at` is UTC as `YYYY-MM-DDTHH:MM:SS.mmmZ`, `hash` 64 hex digits. */
export interface ChainLine {
  readonly seq: bigint
  readonly at: string
  readonly actorId: string
  readonly action: string
  readonly subjectId: string | null
  readonly fields: readonly string[]
  readonly hash: string
}

/** The last line of the log, by which all lines before it are known. */
export interface Head {
  readonly seq: bigint
  readonly hash: string
}

/** Stands before the first line. */
export const firstHash = '0'.repeat(64)

/** What is hashed of a line, after the hash of the line before it. */
export const textOf = ({ seq, at, actorId, action, subjectId, fields }: Omit<ChainLine, 'hash'>): string =>
  JSON.stringify([String(seq), at, actorId, action, subjectId, fields])

/** The hash that a line must have after `previous`. */
export const hashAfter = (previous: string, line: Omit<ChainLine, 'hash'>): string =>
  createHash('sha256').update(previous, 'hex').update(textOf(line)).digest('hex')

/** The head of the log; undefined while it is empty. */
export async function headOf(db: Db): Promise<Head | undefined> {
  const { rows } = await sql<Head>`select seq, encode(hash, 'hex') as hash from platform.audit
    order by seq desc limit 1`.execute(db)
  return rows[0]
}

/** The hash of one line; undefined when there is no such line. */
export async function hashAt(db: Db, seq: bigint): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`select encode(hash, 'hex') as hash from platform.audit
    where seq = ${seq}`.execute(db)
  return rows[0]?.hash
}

// a day before our era, and parts of a millisecond, which no line of ours has, stay in the text and break the link
const instant = (text: string) => text.replace(/000 AD$/, 'Z')

/** Every line in its order, as one snapshot sees them. */
export async function* linesOf(tx: Tx): AsyncGenerator<ChainLine> {
  await sql`declare audit_lines no scroll cursor for
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US AD') as at, actor_id as "actorId", action,
      subject_id as "subjectId", fields, encode(hash, 'hex') as hash
    from platform.audit order by seq`.execute(tx)
  for (;;) {
    const { rows } = await sql<ChainLine>`fetch forward 2000 from audit_lines`.execute(tx)
    if (rows.length === 0) break
    for (const row of rows) yield { ...row, at: instant(row.at) }
  }
  await sql`close audit_lines`.execute(tx)
}
