import { sql } from 'kysely'
import { addDays } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { inForce, unsponsored } from './standing.ts'

/** After how many days somebody asks whether a payment has arrived. */
const daysToConfirm = 60

export interface SponsorshipState {
  readonly any: boolean
  /** Children who are there and have no sponsor. */
  readonly unsponsored: bigint
  /** Sponsorships in force of children who have left. */
  readonly gone: bigint
  /** Payments of two months ago and more that nobody has confirmed. */
  readonly unconfirmed: bigint
}

/** What the home page needs to know of sponsorship on a day, as far as the viewer sees it. */
export async function stateOfSponsorship(db: Db, today: string): Promise<SponsorshipState> {
  const { rows } = await sql<SponsorshipState>`select
    exists (select 1 from sponsorship.children) or exists (select 1 from sponsorship.headcounts) as "any",
    (select count(*) from sponsorship.children c where c.voided_at is null and ${unsponsored} and not exists (
      select 1 from sponsorship.exits x where x.child_id = c.id and x.voided_at is null)) as unsponsored,
    (select count(*) from sponsorship.sponsorships s join sponsorship.exits x on x.child_id = s.child_id
      and x.voided_at is null where ${inForce}) as gone,
    (select count(*) from sponsorship.payments p where p.voided_at is null
      and p.paid_on <= ${addDays(today, -daysToConfirm)}::date and not exists (
        select 1 from sponsorship.confirmations k where k.payment_id = p.id and k.voided_at is null)) as unconfirmed`.execute(
    db,
  )
  return rows[0] ?? { any: false, unsponsored: 0n, gone: 0n, unconfirmed: 0n }
}
