import { sql } from 'kysely'
import { z } from 'zod'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { FilingsTables } from '../tables.ts'
import { settingsOf } from './settings.ts'
import { yearAsked, yearInput } from './year-asked.ts'

/** What a restricted fund held, took in and gave out in a year, in one currency; in its minor units. */
export interface RestrictedRow {
  readonly id: string
  readonly code: string
  readonly names: Names
  readonly currency: string
  readonly opening: bigint
  readonly increase: bigint
  readonly decrease: bigint
  readonly closing: bigint
}

async function restrictedIn(db: Db, { start, end }: FiscalYear, free: readonly string[]): Promise<RestrictedRow[]> {
  const { rows } = await sql<RestrictedRow>`with moves as (
      select fund_id, currency, received_on as day,
          case when return_amount > 0 then left_amount else amount end as came, 0 as went from giving.gift_facts
        where channel <> 'ticket' and received_on <= ${end}
      -- what went back of a gift with something in return is taken off it above
      union all select r.fund_id, r.currency, r.refunded_on, 0, r.amount from giving.refund_facts r
        join giving.gift_facts g on g.gift_id = r.gift_id where r.refunded_on <= ${end} and g.return_amount = 0
      union all select fund_id, currency, spent_on, 0, amount from giving.spending_facts where spent_on <= ${end}
      union all select fund_id, currency, moved_on, 0, amount from giving.fund_rest_facts where moved_on <= ${end}
      union all select to_fund_id, currency, moved_on, amount, 0 from giving.fund_rest_facts where moved_on <= ${end}
    ), sums as (
      select fund_id, currency,
        coalesce(sum(came - went) filter (where day < ${start}), 0)::bigint as opening,
        coalesce(sum(came) filter (where day >= ${start}), 0)::bigint as increase,
        coalesce(sum(went) filter (where day >= ${start}), 0)::bigint as decrease
      from moves group by fund_id, currency
    )
    select f.fund_id as id, f.code, f.names, s.currency, s.opening, s.increase, s.decrease,
      s.opening + s.increase - s.decrease as closing
    from sums s join giving.fund_refs f on f.fund_id = s.fund_id
    where f.code <> all(${[...free]}::text[]) and (s.opening <> 0 or s.increase <> 0 or s.decrease <> 0)
    order by f.code, s.currency`.execute(db)
  return rows
}

/** The note on restricted gifts: each fund with a purpose of its own, by currency, never added over currencies. */
export const showRestrictedGifts = query({
  name: 'filings.show-restricted-gifts',
  looksInto: ['giving'],
  reads: 'private',
  input: z.object(yearInput),
  async run(db: Db<FilingsTables>, asked) {
    const plain = db as unknown as Db
    const year = await yearAsked(plain, asked)
    if (!year) return { year: null, rows: [] }
    return { year, rows: await restrictedIn(plain, year, (await settingsOf(db)).free_funds) }
  },
})
