import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, evidencePage, inCell } from '#platform/figures-sql.ts'

// a bound holds until the next one of its currency; tickets and what shops pass on are many payments told as one
const largeIn = ({ start, end }: Pick<Period, 'start' | 'end'>): RawBuilder<unknown> => sql`from (
    select currency, amount, since_on as first,
      coalesce(lead(since_on) over (partition by currency order by since_on) - 1, 'infinity'::date) as last
    from giving.large_gift_bounds where voided_at is null
  ) b join giving.gifts g on g.currency = b.currency and g.amount >= b.amount
    and g.received_on between greatest(b.first, ${start}::date) and least(b.last, ${end}::date)
  where g.frequency = 'one-time' and g.voided_at is null and g.channel not in ('ticket', 'affiliate')`

async function counts(db: Db, period: Period, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 ${largeIn(period)} and g.id = ${id}`.execute(db)
  return rows.length > 0
}

/** How many one-time gifts of the period reached the bound of their currency on their day. Without a bound there is no cell. */
export const largeGifts: FigureDefinition = {
  name: 'giving.large-gifts',
  nature: 'flow',
  origin: 'own',
  protects: false,
  evidence: 'giving.list-gifts',
  ruleVersion: 1,
  breakdowns: [[], ['currency']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select g.currency, 'gift' as unit, count(*) as value ${largeIn(period)}
      group by grouping sets ((), (g.currency)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['currency'])
  },
  counts,
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select g.id, '/giving/gifts/' || g.id as href, g.ref as label,
        g.received_on as day, 1::bigint as value, 'gift' as unit
      ${largeIn(period)} and ${inCell(dimensions, { currency: sql`g.currency` })} and ${afterId('g.id', after)}
      order by g.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}
