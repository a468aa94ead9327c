import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Evidence, FigureDefinition } from '#platform/figures.ts'
import { afterId, type CellRow, cellsOf, dateOfRow, evidencePage, inCell, whollyInside } from '#platform/figures-sql.ts'

const own = { origin: 'own', protects: false, ruleVersion: 1 } as const

const ticketsIn = (period: Period, states: readonly string[]): RawBuilder<unknown> =>
  sql`from events.tickets t join events.events e on e.id = t.event_id
  where t.voided_at is null and e.voided_at is null and e.state = any(${states}) and ${whollyInside('e', period)}`

const ticketColumns = { event: sql`e.ref`, ticket: sql`t.ref`, currency: sql`t.currency` }
const ticketRow = sql`t.id, '/events/tickets/' || t.id as href, concat_ws(' · ', e.ref, t.ref) as label,
  e.date_end as day, ${dateOfRow('e')} as date`

/** What one ticket of each kind costs, in its currency; nothing is summed. */
const price: FigureDefinition = {
  ...own,
  name: 'events.price',
  nature: 'unit-price',
  evidence: 'events.list-events',
  breakdowns: [['currency', 'event', 'ticket']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select t.currency, e.ref as event, t.ref as ticket, t.currency as unit,
        t.price as value
      ${ticketsIn(period, ['planned', 'held'])} order by 1, 2, 3`.execute(db)
    return cellsOf(rows, ['currency', 'event', 'ticket'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${ticketRow}, t.price as value, t.currency as unit
      ${ticketsIn(period, ['planned', 'held'])} and ${inCell(dimensions, ticketColumns)} and ${afterId('t.id', after)}
      order by t.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const soldIn = (period: Period) => sql`${ticketsIn(period, ['held'])} and t.sold is not null`

/** Tickets sold of events held; none is told as zero, and what is not known is not counted. */
const ticketsSold: FigureDefinition = {
  ...own,
  name: 'events.tickets-sold',
  nature: 'flow',
  evidence: 'events.list-events',
  breakdowns: [[], ['event'], ['event', 'ticket']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select event, ticket, 'ticket' as unit, sum(sold)::bigint as value
      from (select e.ref as event, t.ref as ticket, t.sold ${soldIn(period)}) sold
      group by grouping sets ((), (event), (event, ticket)) having count(*) > 0
      order by 1 nulls first, 2 nulls first`.execute(db)
    return cellsOf(rows, ['event', 'ticket'])
  },
  async records(db, period, dimensions, { after, size }) {
    const { rows } = await sql<Evidence>`select ${ticketRow}, t.sold as value, 'ticket' as unit
      ${soldIn(period)} and ${inCell(dimensions, { event: sql`e.ref`, ticket: sql`t.ref` })}
      and ${afterId('t.id', after)} order by t.id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  },
}

const extrasIn = (period: Period) => sql`from events.gift_links l join events.events e on e.id = l.event_id
  join giving.gift_refs g on g.gift_id = l.gift_id
  where l.role = 'extra' and g.amount > g.return_amount and not g.voided and e.state = 'held' and e.voided_at is null and ${whollyInside('e', period)}`

const extraColumns = { event: sql`e.ref`, currency: sql`g.currency` }

const extraRecords =
  (value: RawBuilder<unknown>, unit: RawBuilder<unknown>): FigureDefinition['records'] =>
  async (db, period, dimensions, { after, size }) => {
    const { rows } = await sql<Evidence>`select g.gift_id as id, '/giving/gifts/' || g.gift_id as href,
        concat_ws(' · ', e.ref, g.ref) as label, g.received_on as day, ${value} as value, ${unit} as unit
      ${extrasIn(period)} and ${inCell(dimensions, extraColumns)} and ${afterId('g.gift_id', after)}
      order by g.gift_id limit ${size + 1}`.execute(db)
    return evidencePage(rows, size)
  }

const extra = { ...own, nature: 'flow', evidence: 'giving.list-gifts' } as const

/** Gifts left at events held, beyond the price of a ticket. */
const extraGifts: FigureDefinition = {
  ...extra,
  name: 'events.extra-gifts',
  breakdowns: [[], ['event']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select e.ref as event, 'gift' as unit, count(*) as value ${extrasIn(period)}
      group by grouping sets ((), (e.ref)) having count(*) > 0 order by 1 nulls first`.execute(db)
    return cellsOf(rows, ['event'])
  },
  records: extraRecords(sql`1::bigint`, sql`'gift'`),
}

/** What these gifts come to, each currency apart. */
const extraSum: FigureDefinition = {
  ...extra,
  name: 'events.extra-sum',
  breakdowns: [['currency'], ['currency', 'event']],
  async cells(db, period) {
    const { rows } = await sql<CellRow>`select g.currency, e.ref as event, g.currency as unit,
        sum(g.amount - g.return_amount)::bigint as value
      ${extrasIn(period)} group by grouping sets ((g.currency), (g.currency, e.ref))
      order by 1, 2 nulls first`.execute(db)
    return cellsOf(rows, ['currency', 'event'])
  },
  records: extraRecords(sql`g.amount - g.return_amount`, sql`g.currency`),
}

export const moneyFigures: readonly FigureDefinition[] = [price, ticketsSold, extraGifts, extraSum]
