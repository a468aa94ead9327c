import { sql } from 'kysely'
import { code, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { frequencies } from '../rules/choices.ts'

/** Suggested amounts, one a line. */
export const importSuggestions: ImportDefinition = {
  name: 'donations.import-suggestions',
  key: ['ref'],
  list: '/donations/settings',
  existing: {
    join: sql`join donations.suggestions e on e.ref = n.ref`,
    columns: {
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      frequency: sql`e.frequency`,
      ...textsHeld('buys', sql`e.buys`),
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['S-JPY-3000', 'S-USD-25-M'] }),
    ...money(
      { header: 'amount', required: true, example: ['3000', '25.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    ),
    oneOf('frequency', frequencies, { required: true, example: ['one-time', 'monthly'] }),
    ...textColumns('buys', {
      most: 200,
      required: true,
      example: {
        en: ['A made-up example of what this buys', 'Another made-up example'],
        ja: ['この金額でできることの例(架空)', 'もう一つの例(架空)'],
        ko: ['이 금액으로 할 수 있는 일의 보기(가상)', '또 하나의 보기(가상)'],
        zh: ['此金额用途示例（虚构）', '另一个示例（虚构）'],
      },
    }),
    text('note', { example: ['Made up', 'Made up'] }),
  ],
  checks: [
    {
      column: 'amount',
      code: 'donations.amount-not-above-zero',
      rows: () => sql`select line from incoming where amount <= 0`,
    },
    {
      column: 'amount',
      code: 'donations.suggestion-taken',
      rows: () => sql`select n.line from incoming n join donations.suggestions s
          on (s.currency, s.frequency, s.amount) = (n.currency, n.frequency, n.amount) and s.voided_at is null and s.ref <> n.ref
        union all select n.line from incoming n join incoming o
          on (o.currency, o.frequency, o.amount) = (n.currency, n.frequency, n.amount) and o.line < n.line and o.ref <> n.ref`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into donations.suggestions (id, ref, currency, amount, frequency, buys, note,
        recorded_at, recorded_by)
      select id, ref, currency, amount, frequency, ${textsOf('buys')}, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
