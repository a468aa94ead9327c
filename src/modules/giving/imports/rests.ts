import { sql } from 'kysely'
import { code, day, money, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { balance } from '../queries/fund-balance.ts'
import { lastDayOnEarth } from '../rules/gift-day.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const known = (column: 'fund' | 'to_fund') =>
  check(
    column,
    'giving.unknown-fund',
    () => sql`select n.line, n.${sql.ref(column)} as code from incoming n
      where n.${sql.ref(column)} not in (select f.code from giving.funds f where f.voided_at is null)`,
  )

const isNew = sql`not exists (select from giving.fund_rests known where known.ref = n.ref)`

const checks: readonly Check[] = [
  known('fund'),
  known('to_fund'),
  check('to_fund', 'giving.rest-to-itself', () => sql`select line from incoming where fund = to_fund`),
  check('amount', 'giving.amount-not-above-zero', () => sql`select line from incoming where amount <= 0`),
  check(
    'moved_on',
    'giving.day-in-future',
    (by) => sql`select line from incoming where moved_on > ${lastDayOnEarth(by.now)}::date`,
  ),
  // what is known already is told as it is, even when its fund was opened again since
  check(
    'moved_on',
    'giving.rest-of-running-fund',
    () => sql`select n.line, f.code from incoming n join giving.funds f on f.code = n.fund
      left join giving.fund_closures c on c.fund_id = f.id
      where ${isNew} and coalesce(n.moved_on <= least(c.closed_on, f.spend_until), true)`,
  ),
  check(
    'to_fund',
    'giving.fund-not-open-yet',
    () => sql`select n.line, f.code, f.opened_on::text as day from incoming n join giving.funds f on f.code = n.to_fund
      where ${isNew} and n.moved_on < f.opened_on`,
  ),
  check(
    'to_fund',
    'giving.fund-is-closed',
    () => sql`select n.line, f.code, c.closed_on::text as day from incoming n join giving.funds f on f.code = n.to_fund
      join giving.fund_closures c on c.fund_id = f.id where ${isNew} and n.moved_on > c.closed_on`,
  ),
]

/** What was left of funds that ended and went to others, one move a line; all together never more than is left. */
export const importRests: ImportDefinition = {
  name: 'giving.import-rests',
  key: ['ref'],
  list: '/giving/funds',
  existing: {
    join: sql`join giving.fund_rests e on e.ref = n.ref join giving.funds f on f.id = e.fund_id
      join giving.funds t on t.id = e.to_fund_id`,
    columns: {
      ...{ fund: sql`f.code`, to_fund: sql`t.code`, moved_on: sql`e.moved_on` },
      ...{ amount: sql`e.amount`, currency: sql`e.currency`, reason: sql`e.reason` },
    },
  },
  columns: [
    code('ref', { required: true, example: 'FR-A' }),
    code('fund', { required: true, example: 'flood-2010' }),
    code('to_fund', { required: true, example: 'general' }),
    day('moved_on', { required: true, example: '2011-02-01' }),
    ...money(
      { header: 'amount', required: true, example: '4000' },
      { header: 'currency', required: true, example: 'JPY' },
    ),
    text('reason', { required: true, most: 500, example: 'The work is done; decided by the board in January' }),
  ],
  checks,
  async write(tx, by) {
    await sql`select id from giving.funds where code in (select fund from incoming union select to_fund from incoming)
      order by id for update`.execute(tx)
    const { numAffectedRows } = await sql`insert into giving.fund_rests (id, ref, fund_id, to_fund_id, moved_on, amount,
        currency, reason, recorded_at, recorded_by)
      select n.id, n.ref, f.id, t.id, n.moved_on, n.amount, n.currency, n.reason, ${by.now}, ${by.actor.name}
      from incoming n join giving.funds f on f.code = n.fund join giving.funds t on t.code = n.to_fund
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
  // told at the last line of the fund, for it is all of them together that go too far
  checksAfter: [
    check(
      'amount',
      'giving.rest-above-left-by-file',
      () => sql`select max(n.line) as line, f.code from incoming n join giving.fund_rests m on m.id = n.id
        join giving.funds f on f.id = m.fund_id cross join lateral ${balance} b
        where b.currency = n.currency and b.left < 0 group by f.code, n.currency`,
    ),
  ],
}
