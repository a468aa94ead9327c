import { sql } from 'kysely'
import type { Tx } from './db.ts'

// a million rows are sorted and joined in memory, not on disk
const memory = '128MB'

/** Lets what follows in this transaction sort and join so many rows in memory. */
export const sortInMemory = (tx: Tx) => sql`select set_config('work_mem', ${memory}, true)`.execute(tx)
