import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { RecordTable } from '../queries/lock-record.ts'
import type { GovernanceTables } from '../tables.ts'

/** When and by whom a row is written. */
export const recordedBy = (by: By) => ({ recorded_at: by.now, recorded_by: by.actor.name })

/** The reference that was given, or the next one that no record has: `M-0042`. */
export async function refFor(
  tx: Tx<GovernanceTables>,
  table: RecordTable,
  prefix: string,
  given: string | null,
): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ n: bigint }>`select nextval('governance.numbers') as n`.execute(tx)
    const ref = given ?? `${prefix}-${String(rows[0]?.n).padStart(4, '0')}`
    const taken = await sql`select 1 from ${sql.table(table)} where ref = ${ref}`.execute(tx)
    if (taken.rows.length === 0) return ref
    if (given !== null) throw new Refusal('governance.ref-taken', 'ref', { ref })
  }
}

/** Does the writing, and refuses a reference that somebody else took meanwhile. */
export async function writing<T>(ref: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('governance.ref-taken', 'ref', { ref })
    throw error
  }
}
