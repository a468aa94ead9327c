import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { RestKind } from '../rules/choices.ts'
import type { GivingTables } from '../tables.ts'
import { ofKind } from './kinds.ts'

/** What came to a fund and went from it in one currency, in its minor units. */
export interface FundBalance {
  readonly currency: string
  readonly given: bigint
  readonly refunded: bigint
  readonly spent: bigint
  /** From the rests of other funds, less what was moved to others. */
  readonly moved: bigint
  readonly left: bigint
}

/** The moves of the fund `f`, each currency apart, as a table to join. */
export const balance = sql`(
  select currency, sum(given)::bigint as given, sum(refunded)::bigint as refunded, sum(spent)::bigint as spent,
    sum(moved)::bigint as moved, sum(given - refunded - spent + moved)::bigint as left
  from (
    select k.currency, g.amount as given, 0 as refunded, 0 as spent, 0 as moved from giving.kinds k cross join lateral (
      select sum(g.amount) as amount from giving.gifts g where ${ofKind} and g.voided_at is null) g
      where k.fund_id = f.id and g.amount is not null
    union all select r.currency, 0, r.amount, 0, 0 from giving.refund_facts r where r.fund_id = f.id
    union all select s.currency, 0, 0, s.amount, 0 from giving.spending_facts s where s.fund_id = f.id
    union all select m.currency, 0, 0, 0, -m.amount from giving.fund_rest_facts m where m.fund_id = f.id
    union all select m.currency, 0, 0, 0, m.amount from giving.fund_rest_facts m where m.to_fund_id = f.id
  ) moves group by currency)`

/** What came to a fund and what is left of it, by currency. */
export async function balancesOf(db: Db<GivingTables>, fundId: string): Promise<FundBalance[]> {
  const { rows } = await sql<FundBalance>`select b.* from giving.funds f cross join lateral ${balance} b
    where f.id = ${fundId} order by b.currency`.execute(db)
  return rows
}

/** A fund that ended with money left, and what is to happen to that. */
export interface EndedFund {
  readonly id: string
  readonly names: Names
  readonly rest: RestKind | null
  readonly to: Names | null
}

/** The funds in use that ended before a day with money left in some currency, at most 20. */
export async function endedWithRest(db: Db, today: string): Promise<EndedFund[]> {
  const { rows } = await sql<EndedFund>`select f.id, f.names, f.rest, t.names as to from giving.funds f
    left join giving.fund_closures c on c.fund_id = f.id left join giving.funds t on t.id = f.rest_fund_id
    where f.voided_at is null and least(c.closed_on, f.spend_until) < ${today}::date
      and exists (select from ${balance} b where b.left > 0)
    order by f.code limit 20`.execute(db)
  return rows
}
