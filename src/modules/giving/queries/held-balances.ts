import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** What came for an owner in one currency, what was passed on, and what is still held; in minor units. */
export interface HeldBalance {
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly currency: string
  readonly came: bigint
  readonly passed: bigint
  readonly left: bigint
}

/** What is held for each owner, each currency apart, at most 1000; what is passed on whole stays told. */
export async function heldBalances(db: Db): Promise<HeldBalance[]> {
  const { rows } = await sql<HeldBalance>`select p.current_id as id, p.ref, p.name, m.currency,
      coalesce(sum(m.amount) filter (where m.kind = 'held'), 0)::bigint as came,
      coalesce(sum(m.amount) filter (where m.kind = 'passed-on'), 0)::bigint as passed,
      sum(case m.kind when 'held' then m.amount else -m.amount end)::bigint as left
    from giving.held_moves m join people.current_names p on p.party_id = m.owner_id
    where m.voided_at is null group by 1, 2, 3, 4 order by p.ref, m.currency limit 1000`.execute(db)
  return rows
}
