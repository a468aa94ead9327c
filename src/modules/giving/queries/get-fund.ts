import { sql } from 'kysely'
import { z } from 'zod'
import { findApproval } from '#modules/governance/face.ts'
import { fiscalYearsOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import { gapsBetween } from '../rules/gaps.ts'
import type { GivingTables } from '../tables.ts'
import { balancesOf } from './fund-balance.ts'
import { giveBacksOf } from './get-give-back.ts'
import { ofKind } from './kinds.ts'
import { restsOf } from './rests-of-fund.ts'

export interface FundSum {
  /** The label of a fiscal year; null for what lies in none. */
  readonly year: string | null
  readonly currency: string
  readonly gifts: bigint
  /** In minor units of the currency. */
  readonly amount: bigint
}

/** What came in for a fund in each period, in their order, and currency. */
async function sumsIn(db: Db<GivingTables>, fundId: string, periods: readonly Period[]): Promise<FundSum[]> {
  const [labels, starts, ends] = [
    periods.map(({ label }) => label),
    periods.map(({ start }) => start),
    periods.map(({ end }) => end),
  ]
  const { rows } = await sql<FundSum>`select y.label as year, k.currency,
      sum(d.gifts)::bigint as gifts, sum(d.amount)::bigint as amount
    from giving.kinds k
    cross join unnest(${labels}::text[], ${starts}::date[], ${ends}::date[]) with ordinality y(label, first, last, n)
    cross join lateral (
      select count(*) as gifts, sum(g.amount) as amount from giving.gifts g
      where ${ofKind} and g.voided_at is null and g.received_on between y.first and y.last
    ) d where k.fund_id = ${fundId} and d.gifts > 0 group by y.n, y.label, k.currency order by y.n, k.currency`.execute(
    db,
  )
  return rows
}

/** What came in for a fund by fiscal year, newest first, and currency; last what lies in no year that is recorded. */
async function sumsOf(db: Db<GivingTables>, fundId: string): Promise<FundSum[]> {
  const years = await fiscalYearsOf(db as unknown as Db)
  const gaps = gapsBetween(years).map((days) => ({ ...days, label: '' }))
  const outside = new Map<string, FundSum>()
  for (const { currency, gifts, amount } of await sumsIn(db, fundId, gaps)) {
    const before = outside.get(currency) ?? { gifts: 0n, amount: 0n }
    outside.set(currency, { year: null, currency, gifts: before.gifts + gifts, amount: before.amount + amount })
  }
  return [...(await sumsIn(db, fundId, years)), ...outside.values()]
}

/** A fund with its closing, its sums, what is left of it, the rests moved from and to it or given back, and its earlier versions. Throws NotFound. */
export const getFund = query({
  name: 'giving.get-fund',
  reads: 'open',
  looksInto: ['governance'],
  input: z.object({ id: id() }),
  async run(db: Db<GivingTables>, { id }) {
    const fund = await db
      .selectFrom('giving.funds as f')
      .leftJoin('giving.fund_closures as c', 'c.fund_id', 'f.id')
      .leftJoin('giving.funds as t', 't.id', 'f.rest_fund_id')
      .selectAll('f')
      .select(['t.code as rest_fund', 't.names as rest_fund_names'])
      .select(['c.closed_on', 'c.note as closing_note'])
      .where('f.id', '=', id)
      .executeTakeFirst()
    if (!fund) throw new NotFound()
    const approval = fund.approval_id === null ? undefined : await findApproval(db as unknown as Db, fund.approval_id)
    const waiting = fund.outside_mission && !approval?.stands
    const money = { sums: await sumsOf(db, id), balances: await balancesOf(db, id) }
    const rests = { rests: await restsOf(db, id), giveBacks: await giveBacksOf(db, id) }
    return { ...fund, approval, waiting, ...money, ...rests, versions: await versionsOf(db, 'giving', id) }
  },
})
