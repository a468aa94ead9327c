import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { GivingTables } from '../tables.ts'

/** What was moved from a fund to another, or from another to it. */
export interface FundRest {
  readonly id: string
  readonly ref: string
  readonly moved_on: string
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly reason: string
  /** The give-back whose kept parts it takes. */
  readonly give_back_id: string | null
  readonly voided_at: Date | null
  /** Whether it came from the other fund. */
  readonly came: boolean
  readonly other_id: string
  readonly other: Names
}

/** The rests that were moved from and to a fund, the latest first, at most 200. */
export async function restsOf(db: Db<GivingTables>, fundId: string): Promise<FundRest[]> {
  const { rows } =
    await sql<FundRest>`select m.id, m.ref, m.moved_on, m.amount, m.currency, m.reason, m.give_back_id, m.voided_at,
      m.to_fund_id = ${fundId} as came, o.id as other_id, o.names as other
    from giving.fund_rests m join giving.funds o on o.id = case when m.fund_id = ${fundId} then m.to_fund_id else m.fund_id end
    where m.fund_id = ${fundId} or m.to_fund_id = ${fundId} order by m.moved_on desc, m.id desc limit 200`.execute(db)
  return rows
}

/** Whether a rest that counts was moved from or to the fund. */
export async function hasRests(db: Db<GivingTables>, fundId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from giving.fund_rest_facts where fund_id = ${fundId} or to_fund_id = ${fundId}
    limit 1`.execute(db)
  return rows.length > 0
}
