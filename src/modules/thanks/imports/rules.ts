import { sql } from 'kysely'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { plannedWays } from '../rules/choices.ts'
import { thanksWords } from '../words/words.ts'

/** How gifts are thanked for, one currency, amount and first day a line. */
export const importRules: ImportDefinition = {
  name: 'thanks.import-rules',
  key: ['ref'],
  list: '/thanks/rules',
  existing: {
    join: sql`join thanks.rules e on e.ref = n.ref`,
    columns: {
      ...{ from_amount: sql`e.from_amount`, currency: sql`e.currency`, since_on: sql`e.since_on`, way: sql`e.way` },
      ...{ by_whom: sql`e.by_whom`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['TR-A', 'TR-B'] }),
    ...money(
      { header: 'from_amount', required: true, example: ['0', '50000'] },
      { header: 'currency', required: true, example: ['CHF', 'CHF'] },
    ),
    day('since_on', { required: true, example: ['2010-09-01', '2010-09-01'] }),
    oneOf('way', plannedWays, {
      required: true,
      spellings: spelledAs(thanksWords, 'thanks.way.'),
      example: ['email', 'letter'],
    }),
    text('by_whom', { most: 200, example: ['', 'The chair'] }),
    text('note', { most: 500, example: ['', ''] }),
  ],
  checks: [
    {
      column: 'from_amount',
      code: 'thanks.amount-below-zero',
      rows: () => sql`select line from incoming where from_amount < 0`,
    },
    {
      column: 'since_on',
      code: 'thanks.rule-taken',
      rows: () => sql`select n.line from incoming n join thanks.rules r on r.currency = n.currency
          and r.from_amount = n.from_amount and r.since_on = n.since_on and r.voided_at is null and r.ref <> n.ref
        union all select n.line from incoming n join incoming o on o.currency = n.currency
          and o.from_amount = n.from_amount and o.since_on = n.since_on and o.line < n.line`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into thanks.rules (id, ref, currency, from_amount, since_on, way, by_whom, note, recorded_at,
        recorded_by)
      select id, ref, currency, from_amount, since_on, way, by_whom, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
