import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { DonationsTables } from '../tables.ts'

export interface Counted {
  readonly provider: 'stripe' | 'paypal'
  readonly waiting: bigint
  readonly stuck: bigint
  readonly taken: bigint
  readonly known: bigint
  readonly nothing: bigint
  readonly refused: bigint
  readonly last: Date | null
}

/** What providers told and what became of it, as long as it is kept: refused ones for two weeks, others for three months. */
export const countWebhooks = query({
  name: 'donations.count-webhooks',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<DonationsTables>) {
    const { rows } = await sql<Counted>`select provider, count(*) filter (where judged_at is null) as waiting,
        count(*) filter (where judged_at is null and tries >= 3) as stuck,
        count(*) filter (where outcome = 'taken') as taken, count(*) filter (where outcome = 'known') as known,
        count(*) filter (where outcome = 'nothing') as nothing, count(*) filter (where outcome = 'refused') as refused,
        max(received_at) as last
      from donations.webhooks group by provider order by provider desc`.execute(db)
    return rows
  },
})
