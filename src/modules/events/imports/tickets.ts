import { sql } from 'kysely'
import { code, count, money, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

/** Kinds of tickets, one a line, with what one costs and how many were sold; the event by its reference. */
export const importTickets: ImportDefinition = {
  name: 'events.import-tickets',
  key: ['ref'],
  list: '/events',
  existing: {
    join: sql`join events.tickets e on e.ref = n.ref join events.events v on v.id = e.event_id`,
    columns: {
      event: sql`v.ref`,
      price: sql`e.price`,
      currency: sql`e.currency`,
      sold: sql`e.sold`,
      note: sql`e.note`,
      ...textsHeld('name', sql`e.names`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['ET-01', 'ET-02'] }),
    code('event', { required: true, example: ['EV-01', 'EV-01'] }),
    ...money(
      { header: 'price', required: true, example: ['3000', '1500'] },
      { header: 'currency', required: true, example: ['JPY', 'JPY'] },
    ),
    count('sold', { example: ['60', '0'] }),
    text('note', { example: ['', ''] }),
    ...textColumns('name', {
      most: 200,
      example: {
        en: ['Admission', 'Students'],
        ja: ['一般', '学生'],
        ko: ['일반', '학생'],
        zh: ['普通票', '学生票'],
      },
    }),
  ],
  checks: [
    textNeeded('name', 'events.name-needed'),
    check(
      'event',
      'events.unknown-event',
      () => sql`select n.line, n.event as ref from incoming n
        where not exists (select 1 from events.events e where e.ref = n.event and e.voided_at is null)`,
    ),
    check('price', 'events.price-below-zero', () => sql`select line from incoming where price < 0`),
    check('sold', 'events.amount-too-large', () => sql`select line from incoming where sold > 1000000000`),
  ],
  async write(tx, by) {
    await sql`select id from events.events where ref in (select event from incoming) for update`.execute(tx)
    const { numAffectedRows } = await sql`insert into events.tickets (id, ref, event_id, names, price, currency, sold,
        note, recorded_at, recorded_by)
      select n.id, n.ref, e.id, ${textsOf('name')}, n.price, n.currency, n.sold, n.note, ${by.now}, ${by.actor.name}
      from incoming n join events.events e on e.ref = n.event
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
  checksAfter: [
    check(
      'sold',
      'events.sold-above-capacity',
      () => sql`select n.line, e.capacity, sold.all_sold as sold
        from incoming n join events.tickets own on own.id = n.id join events.events e on e.id = own.event_id
        join lateral (select sum(t.sold)::bigint as all_sold from events.tickets t
          where t.event_id = e.id and t.voided_at is null) sold on sold.all_sold > e.capacity`,
    ),
  ],
}
