import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { isCountry } from '#modules/people/face.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { remittanceKinds } from '../rules/choices.ts'
import { filingsWords } from '../words/words.ts'
import { aboveZero } from './checks.ts'

const country: ImportColumn = {
  header: 'country',
  example: ['TH', 'US'],
  into: { country: 'text' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCountry(word)) throw new Refusal('filings.not-a-country')
    return word
  },
}

/** Money sent or carried abroad, one a line. */
export const importRemittances: ImportDefinition = {
  name: 'filings.import-remittances',
  key: ['ref'],
  list: '/filings/remittances',
  existing: {
    join: sql`join filings.remittances e on e.ref = n.ref`,
    columns: {
      ...{ sent_on: sql`e.sent_on`, kind: sql`e.kind`, amount: sql`e.amount`, currency: sql`e.currency` },
      yen: sql`case when n.yen is null and e.currency = 'JPY' then null else e.yen end`,
      ...{ used_for: sql`e.used_for`, country: sql`e.country`, advance_filed_on: sql`e.advance_filed_on` },
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['RM-2010-01', 'RM-2010-02'] }),
    day('sent_on', { required: true, example: ['2010-10-15', '2011-02-10'] }),
    oneOf('kind', remittanceKinds, {
      required: true,
      spellings: spelledAs(filingsWords, 'filings.remittance.'),
      example: ['remittance', 'cash'],
    }),
    ...money(
      { header: 'amount', required: true, example: ['300000', '2500.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    ),
    count('yen', { example: ['', '206300'] }),
    text('used_for', { required: true, most: 500, example: ['Food for the home', 'Medicine'] }),
    country,
    day('advance_filed_on', { example: ['', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    aboveZero('amount'),
    aboveZero('yen'),
    {
      column: 'yen',
      code: 'filings.is-yen-already',
      rows: () => sql`select line from incoming where currency = 'JPY' and yen <> amount`,
    },
    {
      column: 'advance_filed_on',
      code: 'filings.not-in-advance',
      rows: () => sql`select line from incoming where advance_filed_on > sent_on`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['sent_on'])
    const { numAffectedRows } =
      await sql`insert into filings.remittances (id, ref, sent_on, kind, amount, currency, yen,
        used_for, country, advance_filed_on, note, recorded_at, recorded_by)
      select id, ref, sent_on, kind, amount, currency, case when currency = 'JPY' then amount else yen end, used_for,
        country, advance_filed_on, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
