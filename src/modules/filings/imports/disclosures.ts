import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { disclosureKinds } from '../rules/choices.ts'
import { filingsWords } from '../words/words.ts'
import { knownParty } from './checks.ts'

/** Deals with officers, pay, gifts paid out and loans, one a line. */
export const importDisclosures: ImportDefinition = {
  name: 'filings.import-disclosures',
  looksInto: ['people'],
  key: ['ref'],
  list: '/filings/disclosures',
  existing: {
    join: sql`join filings.disclosures e on e.ref = n.ref left join people.current_names p on p.party_id = e.party_id`,
    columns: {
      ...{ kind: sql`e.kind`, happened_on: sql`e.happened_on`, amount: sql`e.amount`, currency: sql`e.currency` },
      ...{ what: sql`e.what`, party: sql`p.party_ref`, people: sql`e.people::bigint`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['DC-2010-01', 'DC-2010-02'] }),
    oneOf('kind', disclosureKinds, {
      required: true,
      spellings: spelledAs(filingsWords, 'filings.disclosure.'),
      example: ['staff-pay', 'gift-paid-out'],
    }),
    day('happened_on', { required: true, example: ['2011-08-31', '2011-03-30'] }),
    ...money(
      { header: 'amount', required: true, example: ['1200000', '100000'] },
      { header: 'currency', required: true, example: ['JPY', 'JPY'] },
    ),
    text('what', { required: true, most: 500, example: ['Pay of the year', 'For a school'] }),
    code('party', { example: ['', 'P-2'] }),
    count('people', { example: ['1', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    knownParty,
    {
      column: 'amount',
      code: 'filings.amount-too-small',
      rows: () => sql`select line from incoming where amount < 0`,
    },
    {
      column: 'people',
      code: 'filings.too-many-people',
      rows: () => sql`select line from incoming where people > 1000000`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['happened_on'])
    const { numAffectedRows } =
      await sql`insert into filings.disclosures (id, ref, kind, happened_on, amount, currency, what,
        party_id, people, note, recorded_at, recorded_by)
      select n.id, n.ref, n.kind, n.happened_on, n.amount, n.currency, n.what, p.party_id, n.people, n.note, ${by.now},
        ${by.actor.name}
      from incoming n left join people.current_names p on p.party_ref = n.party
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
