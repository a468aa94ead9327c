import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GivingTables } from '../tables.ts'
import { ofKind } from './kinds.ts'

export interface FundSum {
  /** A calendar year. */
  readonly year: string
  readonly currency: string
  readonly gifts: bigint
  /** In minor units of the currency. */
  readonly amount: bigint
}

/** What came in for a fund, by calendar year, newest first, and currency. */
async function sumsOf(db: Db<GivingTables>, fundId: string): Promise<FundSum[]> {
  const { rows } = await sql<FundSum>`select y.year::text, k.currency,
      sum(d.gifts)::bigint as gifts, sum(d.amount)::bigint as amount
    from giving.kinds k cross join (
      select generate_series(extract(year from min(received_on))::int, extract(year from max(received_on))::int) as year
      from giving.gifts
    ) y cross join lateral (
      select count(*) as gifts, sum(g.amount) as amount from giving.gifts g where ${ofKind} and g.voided_at is null
        and g.received_on between make_date(y.year, 1, 1) and make_date(y.year, 12, 31)
    ) d where k.fund_id = ${fundId} and d.gifts > 0 group by 1, 2 order by 1 desc, 2`.execute(db)
  return rows
}

/** A fund with its closing, its sums and its earlier versions. Throws NotFound. */
export const getFund = query({
  name: 'giving.get-fund',
  input: z.object({ id: id() }),
  async run(db: Db<GivingTables>, { id }) {
    const fund = await db
      .selectFrom('giving.funds as f')
      .leftJoin('giving.fund_closures as c', 'c.fund_id', 'f.id')
      .selectAll('f')
      .select(['c.closed_on', 'c.note as closing_note'])
      .where('f.id', '=', id)
      .executeTakeFirst()
    if (!fund) throw new NotFound()
    return { ...fund, sums: await sumsOf(db, id), versions: await versionsOf(db, 'giving', id) }
  },
})
