import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { cleanText, code, day, text } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { decimalsOf, isCurrency } from '#platform/money.ts'
import { excerpt } from '#platform/numbers.ts'
import { parseRate } from '../rules/rate.ts'

const currency: ImportColumn = {
  header: 'currency',
  required: true,
  example: ['USD', 'USD'],
  into: { currency: 'text', decimals: 'int4' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCurrency(word)) throw new Refusal('imports.not-a-currency', undefined, { text: excerpt(given) })
    if (word === 'JPY') throw new Refusal('filings.is-yen-already')
    return [word, decimalsOf(word)]
  },
}

const month: ImportColumn = {
  header: 'month',
  required: true,
  example: ['2010-09', '2010-10'],
  into: { month: 'text' },
  parse(given) {
    if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(given)) throw new Refusal('filings.not-a-month')
    return cleanText(given, 7)
  },
}

const rate: ImportColumn = {
  header: 'rate',
  required: true,
  example: ['84.35', '81.79'],
  into: { rate_millionths: 'int8' },
  parse: parseRate,
}

/** What a currency is worth in yen in a month, one rate a line; single gifts are valued one by one. */
export const importYenValues: ImportDefinition = {
  name: 'filings.import-yen-values',
  key: ['ref'],
  list: '/filings/yen-values',
  existing: {
    join: sql`join filings.yen_values e on e.ref = n.ref`,
    columns: {
      ...{ currency: sql`e.currency`, month: sql`e.month`, rate: sql`e.rate_millionths`, rate_on: sql`e.rate_on` },
      ...{ source: sql`e.source`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['YV-USD-2010-09', 'YV-USD-2010-10'] }),
    currency,
    month,
    rate,
    day('rate_on', { required: true, example: ['2010-09-30', '2010-10-29'] }),
    text('source', { required: true, most: 300, example: ['Bank, middle rate', 'Bank, middle rate'] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    {
      column: 'month',
      code: 'filings.valued-already',
      rows: () => sql`select n.line from incoming n where exists (select 1 from filings.yen_values v
          where v.currency = n.currency and v.month = n.month and v.ref <> n.ref and v.voided_at is null)
        or exists (select 1 from incoming o where o.currency = n.currency and o.month = n.month and o.line < n.line)`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['rate_on'])
    const { numAffectedRows } =
      await sql`insert into filings.yen_values (id, ref, currency, month, rate_millionths, decimals,
        rate_on, source, note, recorded_at, recorded_by)
      select id, ref, currency, month, rate_millionths, decimals, rate_on, source, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
