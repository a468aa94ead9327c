import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { DonationsTables } from '../tables.ts'

/** Notes that something told could not be taken now; it stays and is tried again, after what was tried less often. */
export const noteFailure = command({
  name: 'donations.note-failure',
  input: z.object({ key: z.string().max(100) }),
  async run(tx: Tx<DonationsTables>, { key }, by) {
    await sql`update donations.webhooks set tries = tries + 1, tried_at = ${by.now}
      where key = ${key} and judged_at is null`.execute(tx)
  },
})
