import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { DonationsTables } from '../tables.ts'

const day = 86_400_000
/** After so many days nobody pays on an open page any more, and what was typed goes; the row stays and counts. */
const forgotten = 30
/** PayPal tells of a later month only to which promise it belongs: whose it is stays known while months come. */
const monthsEnded = 100
/** For so long one can look at what was refused, and at what was taken. */
const refusedKept = 14
const judgedKept = 90

/** Forgets who began a gift, and what was told long ago. */
export const forget = command({
  name: 'donations.forget',
  input: z.object({}),
  async run(tx: Tx<DonationsTables>, _, by) {
    const before = (days: number) => new Date(by.now.getTime() - days * day)
    await sql`update donations.checkouts set name = null, email = null, postal_code = null, lines = null, address = null,
        forgotten_at = case when paid_at is null then ${by.now}::timestamptz end
      where begun_at < ${before(forgotten)} and forgotten_at is null
        and (paid_at is null or coalesce(name, email, postal_code, lines, address) is not null)
        and (paid_at is null or frequency <> 'monthly' or coalesce(last_paid_at, paid_at) < ${before(monthsEnded)})`.execute(
      tx,
    )
    await sql`delete from donations.webhooks where judged_at is not null
      and judged_at < case when outcome = 'refused' then ${before(refusedKept)}::timestamptz
        else ${before(judgedKept)}::timestamptz end`.execute(tx)
  },
})
