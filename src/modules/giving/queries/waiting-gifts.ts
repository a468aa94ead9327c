import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { kinds, ofKind } from './kinds.ts'

/** Whether what is given to the fund `f` waits for the board: it is for work outside the mission, and no approval of it stands. */
export const isWaiting = sql<boolean>`(f.outside_mission and not exists (
  select 1 from governance.approval_refs a where a.approval_id = f.approval_id and a.stands))`

/** How many gifts that count wait for the board, at most 10,001 of each kind. */
export async function countWaiting(db: Db): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${kinds} cross join lateral (
      select 1 from giving.gifts g where ${ofKind} and g.voided_at is null limit 10001
    ) g where ${isWaiting}`.execute(db)
  return rows[0]?.n ?? 0n
}
