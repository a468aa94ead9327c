import { type RawBuilder, sql } from 'kysely'
import { addDays, addMonths } from '#platform/dates/days.ts'
import { monthsOf, type Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { atOnce } from '#platform/db/once.ts'
import type { Cell, Dimensions, Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, havingAll, inCell } from '#platform/figures-sql.ts'
import { heldForOthers } from './held-figure.ts'
import { instalmentFigures } from './instalment-figures.ts'
import { kinds, kindsIn, ofKind } from './kinds.ts'
import { largeGifts } from './large-gift-figure.ts'
import { pledgeFigures } from './pledge-figures.ts'
import { returnSum } from './return-figure.ts'
import { spending } from './spending-figure.ts'

const own = {
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'giving.list-gifts',
  ruleVersion: 1,
} as const

type Days = Pick<Period, 'start' | 'end'>

const counting = (first: RawBuilder<unknown>, last: RawBuilder<unknown>) =>
  sql`g.received_on between ${first} and ${last} and g.voided_at is null`

/** The days of a period that lie in a month 'YYYY-MM'; null when it is no month. */
function daysInMonth({ start, end }: Days, month: string | undefined): Days | null {
  if (month === undefined) return { start, end }
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return null
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  return { start: first > start ? first : start, end: last < end ? last : end }
}

/** Number and sum of the gifts of a period by kind and month: each a stretch of the index by kind, and nothing of the table. */
function byMonth(period: Days, { month: only, ...kind }: Dimensions) {
  const months = monthsOf(period).filter((month) => only === undefined || month === only)
  const days = months.flatMap((month) => daysInMonth(period, month) ?? [])
  const [starts, ends] = [days.map(({ start }) => start), days.map(({ end }) => end)]
  return sql`(
    select k.channel, k.currency, f.code as fund, m.month, d.gifts, d.amount
    from ${kinds} cross join unnest(${months}::text[], ${starts}::date[], ${ends}::date[]) m (month, first, last)
    cross join lateral (
      select count(*) as gifts, sum(g.amount) as amount from giving.gifts g
      where ${ofKind} and ${counting(sql`m.first`, sql`m.last`)}
    ) d where d.gifts > 0 and ${kindsIn(kind)}) given`
}

/** The ids of one page of the gifts of a cell by day and id: out of the index by day, or the first of each kind put together. */
function giftsIn(
  { start, end }: Days,
  kind: Dimensions,
  after: RawBuilder<unknown>,
  most: number,
): RawBuilder<unknown> {
  const gifts = sql`select g.id, g.received_on from giving.gifts g
    where ${counting(sql`${start}::date`, sql`${end}::date`)} and ${after}`
  const cut = sql`order by g.received_on, g.id limit ${most}`
  if (Object.keys(kind).length === 0) return sql`${gifts} ${cut}`
  return sql`select g.id, g.received_on from ${kinds} cross join lateral (${gifts} and ${ofKind} ${cut}) g
    where ${kindsIn(kind)} ${cut}`
}

async function afterGift(db: Db, id: string | null): Promise<RawBuilder<unknown>> {
  if (id === null) return sql`true`
  const { rows } = await sql<{ day: string }>`select received_on as day from giving.gifts where id = ${id}`.execute(db)
  return sql`(g.received_on, g.id) > (${rows[0]?.day ?? null}::date, ${id}::uuid)`
}

async function giftRecords(
  db: Db,
  period: Days,
  { month, ...kind }: Dimensions,
  page: { after: string | null; size: number; value: RawBuilder<unknown>; unit: RawBuilder<unknown> },
) {
  const days = daysInMonth(period, month)
  if (!days) return { rows: [], next: null }
  const { rows } =
    await sql<Evidence>`select g.id, '/giving/gifts/' || g.id as href, g.ref as label, g.received_on as day,
      ${page.value} as value, ${page.unit} as unit
    from (${giftsIn(days, kind, await afterGift(db, page.after), page.size + 1)}) chosen
    join giving.gifts g on g.id = chosen.id order by g.received_on, g.id`.execute(db)
  return evidencePage(rows, page.size)
}

async function countsGift(db: Db, { start, end }: Period, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from giving.gifts g where g.id = ${id} and g.voided_at is null
    and g.received_on between ${start}::date and ${end}::date`.execute(db)
  return rows.length > 0
}

const dimensions = ['channel', 'currency', 'fund', 'month'] as const

/** Number and sum of the gifts of a period in all breakdowns, out of one look at the gifts. */
const countAndSum = (db: Db, period: Period, only: Dimensions): Promise<{ count: Cell[]; sum: Cell[] }> =>
  atOnce(db, `giving ${period.start} ${period.end} ${JSON.stringify(only)}`, async () => {
    const { rows } = await sql<CellRow>`with given as materialized (select * from ${byMonth(period, only)})
      select * from (select 'count' as told, channel, currency, fund, month, 'gift' as unit, sum(gifts)::bigint as value from given
      group by grouping sets ((), (channel), (currency), (fund), (month), (channel, currency)) having count(*) > 0
      union all
      select 'sum', channel, currency, fund, month, currency, sum(amount)::bigint from given
      group by grouping sets ((currency), (currency, channel), (currency, fund), (currency, month))) both_told
      order by case when told = 'sum' then currency end, channel nulls first, currency nulls first, fund nulls first,
        month nulls first`.execute(db)
    const told = (what: string) =>
      cellsOf(
        rows.filter((row) => row.told === what),
        dimensions,
      )
    return { count: told('count'), sum: told('sum') }
  })

async function giftCells(db: Db, period: Period, only: Dimensions): Promise<Cell[]> {
  return (await countAndSum(db, period, only)).count
}

async function sumCells(db: Db, period: Period, only: Dimensions): Promise<Cell[]> {
  return (await countAndSum(db, period, only)).sum
}

/** How many gifts came in on the days of the period. */
const gifts: FigureDefinition = {
  ...own,
  name: 'giving.gifts',
  breakdowns: [[], ['channel'], ['currency'], ['fund'], ['month'], ['channel', 'currency']],
  cells: (db, period) => giftCells(db, period, {}),
  cellsWithin: async (db, period, dimensions) => havingAll(await giftCells(db, period, dimensions), dimensions),
  counts: countsGift,
  records: (db, period, dimensions, page) =>
    giftRecords(db, period, dimensions, { ...page, value: sql`1::bigint`, unit: sql`'gift'` }),
}

/** What these gifts come to, each currency apart. */
const giftSum: FigureDefinition = {
  ...own,
  name: 'giving.gift-sum',
  breakdowns: [['currency'], ['channel', 'currency'], ['currency', 'fund'], ['currency', 'month']],
  cells: (db, period) => sumCells(db, period, {}),
  cellsWithin: async (db, period, dimensions) => havingAll(await sumCells(db, period, dimensions), dimensions),
  counts: countsGift,
  records: (db, period, dimensions, page) =>
    giftRecords(db, period, dimensions, { ...page, value: sql`g.amount`, unit: sql`g.currency` }),
}

const refundsOf = ({ start, end }: Days) => sql`from giving.refunds r join giving.gifts g on g.id = r.gift_id
  where r.refunded_on between ${start}::date and ${end}::date and r.voided_at is null and g.voided_at is null`

/** What went back to givers on the days of the period, each currency apart. */
const refundSum: FigureDefinition = {
  ...own,
  name: 'giving.refund-sum',
  breakdowns: [['currency']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select g.currency, g.currency as unit, sum(r.amount)::bigint as value
      ${refundsOf(period)} group by g.currency order by 1`.execute(db)
    return cellsOf(rows, ['currency'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } =
      await sql<Evidence>`select r.id, '/giving/gifts/' || g.id as href, g.ref as label, r.refunded_on as day,
        r.amount as value, g.currency as unit
      ${refundsOf(period)} and ${inCell(dimensions, { currency: sql`g.currency` })} and ${afterId('r.id', after)}
      order by r.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

export const givingFigures: readonly FigureDefinition[] = [
  gifts,
  giftSum,
  refundSum,
  returnSum,
  largeGifts,
  spending,
  ...pledgeFigures,
  ...instalmentFigures,
  heldForOthers,
]
