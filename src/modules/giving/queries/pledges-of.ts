import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** A pledge as records of later modules name it. */
export interface Pledged {
  readonly id: string
  readonly ref: string
  readonly payer_id: string
  /** Its last day, an ISO day; null while it goes on. */
  readonly ended_on: string | null
}

/** The pledges in use of these ids or references, as far as the act may look into giving. */
export async function pledgesOf(
  db: Db,
  { ids = [], refs = [] }: { ids?: readonly string[]; refs?: readonly string[] },
): Promise<Pledged[]> {
  const { rows } = await sql<Pledged>`select l.id, l.ref, l.payer_id, e.ended_on from giving.pledges l
    left join giving.pledge_endings e on e.pledge_id = l.id
    where l.voided_at is null and (l.id = any(${ids}::uuid[]) or l.ref = any(${refs}::text[]))`.execute(db)
  return rows
}
