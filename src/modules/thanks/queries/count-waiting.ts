import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { ThanksTables } from '../tables.ts'
import { waitingGivers } from './waiting.ts'

/** What the home page needs to know of thanks. */
export interface WaitingCount {
  readonly hasRules: boolean
  /** Givers who wait for thanks and want some, at most 10,001, and since when the first of them waits. */
  readonly waiting: bigint
  readonly oldest: string | null
  /** Mails of thanks that could not be sent and stand unsent. */
  readonly unsent: bigint
}

/** Whether rules are set, how many givers wait for thanks, and since when. */
export const countWaiting = query({
  name: 'thanks.count-waiting',
  looksInto: ['giving', 'aid', 'people'],
  reads: 'open',
  input: z.object({}),
  async run(db: Db<ThanksTables>): Promise<WaitingCount> {
    const givers = await waitingGivers(db as unknown as Db)
    const { rows } =
      await sql<WaitingCount>`select exists (select from thanks.rules where voided_at is null) as "hasRules",
      (select count(*) from thanks.mails m join thanks.acknowledgements a on a.id = m.acknowledgement_id
        where m.failed_at is not null and m.sent_at is null and a.voided_at is null) as unsent,
      count(*) as waiting, min(w.oldest) as oldest from (select g.oldest from (${givers}) g
        where g.way <> 'none' order by g.oldest limit 10001) w`.execute(db)
    return rows[0] ?? { hasRules: false, waiting: 0n, oldest: null, unsent: 0n }
  },
})
