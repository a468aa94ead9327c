import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** What the home page needs to know of giving on the site. */
export interface State {
  readonly settled: boolean
  /** Open ways of providers whose key the worker does not hold. */
  readonly lacking: bigint
  /** Those whose messages it cannot judge. */
  readonly deaf: bigint
  /** What was told in the last week and was not believed. */
  readonly forged: bigint
  /** What could not be taken at several tries. */
  readonly stuck: bigint
}

export async function stateOfDonations(db: Db, now: Date): Promise<State> {
  const week = new Date(now.getTime() - 7 * 86_400_000)
  const { rows } = await sql<State>`select exists (select from donations.ways) as settled,
      count(*) filter (where not coalesce(r.has_key, false)) as lacking,
      count(*) filter (where r.has_key and not r.has_webhook) as deaf,
      (select count(*) from donations.webhooks where outcome = 'refused' and judged_at > ${week}) as forged,
      (select count(*) from donations.webhooks where judged_at is null and tries >= 3) as stuck
    from donations.ways w left join donations.readiness r on r.way = w.way
    where w.is_open and w.way in ('stripe', 'paypal')`.execute(db)
  return rows[0] ?? { settled: false, lacking: 0n, deaf: 0n, forged: 0n, stuck: 0n }
}
