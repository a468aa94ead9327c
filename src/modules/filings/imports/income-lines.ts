import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { incomeLines } from '../rules/choices.ts'
import { filingsWords } from '../words/words.ts'
import { aboveZero, knownParty, knownYear, yearIdOf } from './checks.ts'

/** Income of business years that is no gift of the records, one amount a line. */
export const importIncomeLines: ImportDefinition = {
  name: 'filings.import-income-lines',
  looksInto: ['people'],
  key: ['ref'],
  list: '/filings/income',
  existing: {
    join: sql`join filings.income_lines e on e.ref = n.ref join organisation.years y on y.id = e.fiscal_year_id
      left join people.current_names p on p.party_id = e.party_id`,
    columns: {
      year: sql`case when n.year = y.label then y.label else y.ref end`,
      ...{ line: sql`e.line`, amount: sql`e.amount`, currency: sql`e.currency`, received_on: sql`e.received_on` },
      ...{ party: sql`p.party_ref`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['IN-2010-01', 'IN-2010-02'] }),
    code('year', { required: true, example: ['FY2010', 'FY2010'] }),
    oneOf('line', incomeLines, {
      field: 'statement_line',
      required: true,
      spellings: spelledAs(filingsWords, 'filings.line.'),
      example: ['subsidies', 'interest'],
    }),
    ...money(
      { header: 'amount', required: true, example: ['300000', '214'] },
      { header: 'currency', required: true, example: ['JPY', 'JPY'] },
    ),
    day('received_on', { example: ['2011-03-31', ''] }),
    code('party', { example: ['', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    knownYear,
    knownParty,
    aboveZero('amount'),
    {
      column: 'received_on',
      code: 'filings.day-outside-year',
      rows: () => sql`select n.line, y.label as year from incoming n join organisation.years y on y.id = ${yearIdOf}
        where n.received_on not between y.start_day and y.end_day`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['received_on'])
    const { numAffectedRows } =
      await sql`insert into filings.income_lines (id, ref, fiscal_year_id, line, amount, currency,
        received_on, party_id, note, recorded_at, recorded_by)
      select n.id, n.ref, ${yearIdOf}, n.statement_line, n.amount, n.currency, n.received_on, p.party_id, n.note,
        ${by.now}, ${by.actor.name}
      from incoming n left join people.current_names p on p.party_ref = n.party
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
