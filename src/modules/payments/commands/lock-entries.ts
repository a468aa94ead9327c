import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'

/** Two that bring the same payment wait for each other, and whoever takes entries or payers away waits for them. */
export const lockEntries = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('payments.entries', 0))`.execute(tx)
