import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** What the home page needs to know of giving on the site. */
export interface State {
  readonly settled: boolean
  /** Open ways of providers whose key the worker does not hold. */
  readonly lacking: bigint
  /** Those whose messages it cannot judge. */
  readonly deaf: bigint
}

export async function stateOfDonations(db: Db): Promise<State> {
  const { rows } = await sql<State>`select exists (select from donations.ways) as settled,
      count(*) filter (where not coalesce(r.has_key, false)) as lacking,
      count(*) filter (where r.has_key and not r.has_webhook) as deaf
    from donations.ways w left join donations.readiness r on r.way = w.way
    where w.is_open and w.way in ('stripe', 'paypal')`.execute(db)
  return rows[0] ?? { settled: false, lacking: 0n, deaf: 0n }
}
