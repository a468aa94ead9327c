import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { dayOr, standingOn } from './instalments-due.ts'

/** A pledge of which instalments are overdue. */
export interface Lapsed {
  readonly id: string
  readonly ref: string
  readonly payer_id: string
  /** How many instalments are overdue, those that came in part among them. */
  readonly behind: bigint
  /** The day of the oldest of them. */
  readonly behind_since: string
}

const lapsed = (on: string) => sql`from giving.pledges l left join giving.pledge_endings e on e.pledge_id = l.id
  ${standingOn(dayOr(on))} where standing.behind > 0`

/** The pledges that are behind on a day, at most 10,000, those behind for longest first. */
export async function lapsedPledges(db: Db, on: string): Promise<Lapsed[]> {
  const { rows } = await sql<Lapsed>`select l.id, l.ref, l.payer_id, standing.behind, standing.behind_since
    ${lapsed(on)} order by standing.behind_since, l.id limit 10000`.execute(db)
  return rows
}

/** How many pledges are behind on a day. */
export async function countLapsed(db: Db, on: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n ${lapsed(on)}`.execute(db)
  return rows[0]?.n ?? 0n
}
