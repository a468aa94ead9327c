import { sql } from 'kysely'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { pledgeFrequencies } from '../rules/choices.ts'
import { givingWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const checks: readonly Check[] = [
  check(
    'payer',
    'giving.unknown-giver',
    () => sql`select n.line, n.payer as code from incoming n
      where not exists (select 1 from people.current_names p where p.party_ref = n.payer and not p.voided)`,
  ),
  check('amount', 'giving.amount-not-above-zero', () => sql`select line from incoming where amount <= 0`),
  check(
    'fund',
    'giving.unknown-fund',
    () => sql`select n.line, n.fund as code from incoming n where n.fund is not null
      and n.fund not in (select f.code from giving.funds f where f.voided_at is null)`,
  ),
  check(
    'fund',
    'giving.fund-is-closed',
    () => sql`select n.line, f.code, c.closed_on::text as day from incoming n join giving.funds f on f.code = n.fund
      join giving.fund_closures c on c.fund_id = f.id where n.started_on > c.closed_on`,
  ),
  check(
    'ended_on',
    'giving.pledge-ends-before-start',
    () => sql`select line from incoming where ended_on < started_on`,
  ),
]

/** Pledges, one a line, with their last day where they have one. */
export const importPledges: ImportDefinition = {
  name: 'giving.import-pledges',
  looksInto: ['people'],
  key: ['ref'],
  list: '/giving/pledges',
  existing: {
    join: sql`join giving.pledges e on e.ref = n.ref left join giving.funds f on f.id = e.fund_id
      left join giving.pledge_endings x on x.pledge_id = e.id
      left join people.current_names p on p.party_id = e.payer_id`,
    columns: {
      payer: sql`p.party_ref`,
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      frequency: sql`e.frequency`,
      fund: sql`f.code`,
      started_on: sql`e.started_on`,
      ended_on: sql`x.ended_on`,
      end_reason: sql`x.reason`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['PL-01', 'PL-02'] }),
    code('payer', { required: true, example: ['P-1', 'P-1'] }),
    ...money(
      { header: 'amount', required: true, example: ['3000', '120.00'] },
      { header: 'currency', required: true, example: ['JPY', 'USD'] },
    ),
    oneOf('frequency', pledgeFrequencies, {
      required: true,
      spellings: spelledAs(givingWords, 'giving.frequency.'),
      example: ['monthly', 'yearly'],
    }),
    code('fund', { example: ['general', ''] }),
    day('started_on', { required: true, example: ['2010-04-01', '2009-10-01'] }),
    day('ended_on', { example: ['', '2011-03-31'] }),
    text('end_reason', { most: 500, example: ['', 'Moved abroad'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await sql`select id from giving.funds where code in (select distinct fund from incoming) for share`.execute(tx)
    const { rows } = await sql<{
      id: string
    }>`insert into giving.pledges (id, ref, payer_id, amount, currency, frequency,
        fund_id, started_on, note, recorded_at, recorded_by)
      select n.id, n.ref, p.party_id, n.amount, n.currency, n.frequency, f.id, n.started_on, n.note, ${by.now}, ${by.actor.name}
      from incoming n join people.current_names p on p.party_ref = n.payer left join giving.funds f on f.code = n.fund
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into giving.pledge_endings (pledge_id, ended_on, reason, recorded_at, recorded_by)
      select id, ended_on, end_reason, ${by.now}, ${by.actor.name} from incoming
      where id = any(${rows.map((row) => row.id)}::uuid[]) and ended_on is not null`.execute(tx)
    return BigInt(rows.length)
  },
}
