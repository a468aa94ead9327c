import { sql } from 'kysely'
import { code, day, money, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'

/** From which amounts on gifts are large ones, one currency and first day a line. */
export const importLargeBounds: ImportDefinition = {
  name: 'giving.import-large-bounds',
  key: ['ref'],
  list: '/giving/large-gift-bounds',
  existing: {
    join: sql`join giving.large_gift_bounds e on e.ref = n.ref`,
    columns: { amount: sql`e.amount`, currency: sql`e.currency`, since_on: sql`e.since_on`, note: sql`e.note` },
  },
  columns: [
    code('ref', { required: true, example: ['LG-JPY', 'LG-USD'] }),
    ...money(
      { header: 'amount', required: true, example: ['100000', '500.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    ),
    day('since_on', { required: true, example: ['2009-09-01', '2009-09-01'] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    {
      column: 'amount',
      code: 'giving.amount-not-above-zero',
      rows: () => sql`select line from incoming where amount <= 0`,
    },
    {
      column: 'since_on',
      code: 'giving.large-bound-taken',
      rows: () => sql`select n.line, n.currency from incoming n join giving.large_gift_bounds b
          on b.currency = n.currency and b.since_on = n.since_on and b.voided_at is null and b.ref <> n.ref
        union all select n.line, n.currency from incoming n join incoming o
          on o.currency = n.currency and o.since_on = n.since_on and o.line < n.line`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into giving.large_gift_bounds (id, ref, currency, amount, since_on, note, recorded_at, recorded_by)
      select id, ref, currency, amount, since_on, note, ${by.now}, ${by.actor.name} from incoming order by id
      on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
