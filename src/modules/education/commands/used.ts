import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { RecordKind } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'

// what belongs to a record of each kind, and keeps it from being voided
const belongs = {
  programme: [
    { table: 'education.terms', column: 'programme_id' },
    { table: 'education.visits', column: 'programme_id' },
  ],
  term: [{ table: 'education.classes', column: 'term_id' }],
  class: [
    { table: 'education.sessions', column: 'class_id' },
    { table: 'education.enrolments', column: 'class_id' },
  ],
  session: [
    { table: 'education.sessions', column: 'makes_up_id' },
    { table: 'education.attendance', column: 'session_id' },
    { table: 'education.visits', column: 'session_id' },
  ],
  visit: [],
} as const satisfies Record<RecordKind, readonly { table: string; column: string }[]>

/** Refuses to void a record while records that are not void belong to it. */
export async function refuseUsed(tx: Tx<EducationTables>, kind: RecordKind, id: string): Promise<void> {
  for (const { table, column } of belongs[kind]) {
    const { rows } = await sql`select from ${sql.table(table)} where ${sql.ref(column)} = ${id} and voided_at is null
      limit 1`.execute(tx)
    if (rows.length > 0) throw new Refusal(`education.void-${kind}.in-use`)
  }
}

/** Refuses what another session, planned or held, makes up for. */
export async function refuseMadeUp(tx: Tx<EducationTables>, id: string): Promise<void> {
  const { rows } = await sql`select from education.sessions where makes_up_id = ${id} and voided_at is null
    and state <> 'cancelled' limit 1`.execute(tx)
  if (rows.length > 0) throw new Refusal('education.is-made-up')
}
