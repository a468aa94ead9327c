import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'
import { ofKind } from './kinds.ts'

/** Refuses when a fund has a gift that counts before `from` or after `to` (null: no border). */
export async function refuseGiftsOutside(
  db: Db<GivingTables>,
  fundId: string,
  { from, to }: { from: string | null; to: string | null },
  field: string,
): Promise<void> {
  const { rows } = await sql<{ ref: string }>`select g.ref from giving.kinds k cross join lateral (
      select g.ref from giving.gifts g where ${ofKind} and g.voided_at is null
        and (g.received_on < ${from}::date or g.received_on > ${to}::date) limit 1
    ) g where k.fund_id = ${fundId} limit 1`.execute(db)
  if (rows[0]) throw new Refusal('giving.gifts-outside', field, { ref: rows[0].ref })
}

/** Whether a gift that counts speaks of the fund. */
export async function hasGifts(db: Db<GivingTables>, fundId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from giving.kinds k cross join lateral (
      select 1 from giving.gifts g where ${ofKind} and g.voided_at is null limit 1
    ) g where k.fund_id = ${fundId} limit 1`.execute(db)
  return rows.length > 0
}

/** Whether a pledge that counts is for the fund. */
export async function hasPledges(db: Db<GivingTables>, fundId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from giving.pledges where fund_id = ${fundId} and voided_at is null
    limit 1`.execute(db)
  return rows.length > 0
}
