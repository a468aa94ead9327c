import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { seeChildren } from '../policy.ts'
import { purposes } from '../rules/choices.ts'
import { sponsorshipWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const isNew = sql`not exists (select 1 from sponsorship.payments known where known.ref = n.ref)`
const stay = sql`join sponsorship.children c on c.code = n.child
  left join sponsorship.exits x on x.child_id = c.id and x.voided_at is null`

const checks: readonly Check[] = [
  check(
    'child',
    'sponsorship.unknown-child',
    () => sql`select n.line, n.child as code from incoming n where n.child is not null and ${isNew}
      and not exists (select 1 from sponsorship.children c where c.code = n.child and c.voided_at is null)`,
  ),
  check('amount', 'sponsorship.amount-not-above-zero', () => sql`select line from incoming where amount <= 0`),
  check(
    'child',
    'sponsorship.before-entry',
    () => sql`select n.line from incoming n ${stay} where ${isNew} and n.paid_on < c.date_start`,
  ),
  check(
    'child',
    'sponsorship.after-exit',
    () => sql`select n.line from incoming n ${stay} where ${isNew} and n.paid_on > x.date_end`,
  ),
  check(
    'confirmed_on',
    'sponsorship.confirmed-before-paid',
    () => sql`select line from incoming where confirmed_on < paid_on`,
  ),
]

/** Payments through local staff, one a line, with the day on which each was confirmed. */
export const importPayments: ImportDefinition = {
  name: 'sponsorship.import-payments',
  key: ['ref'],
  looksInto: [seeChildren],
  list: '/sponsorship/payments',
  existing: {
    join: sql`join sponsorship.payments e on e.ref = n.ref left join sponsorship.children c on c.id = e.child_id`,
    columns: {
      paid_on: sql`e.paid_on`,
      child: sql`c.code`,
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      purpose: sql`e.purpose`,
      carrier: sql`e.carrier`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['EP-01', 'EP-02'] }),
    day('paid_on', { required: true, example: ['2011-03-01', '2011-08-01'] }),
    code('child', { example: ['', ''] }),
    ...money(
      { header: 'amount', required: true, example: ['300.00', '1200'] },
      { header: 'currency', required: true, example: ['CNY', 'CNY'] },
    ),
    oneOf('purpose', purposes, {
      required: true,
      spellings: spelledAs(sponsorshipWords, 'sponsorship.purpose.'),
      example: ['living', 'school-fees'],
    }),
    code('carrier', { required: true, example: ['L-1', 'L-2'] }),
    day('confirmed_on', { example: ['2011-03-20', ''] }),
    text('note', { most: 500, example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['paid_on', 'confirmed_on'])
    const { numAffectedRows } =
      await sql`insert into sponsorship.payments (id, ref, child_id, paid_on, amount, currency,
        purpose, carrier, note, recorded_at, recorded_by)
      select n.id, n.ref, c.id, n.paid_on, n.amount, n.currency, n.purpose, n.carrier, n.note, ${by.now},
        ${by.actor.name}
      from incoming n left join sponsorship.children c on c.code = n.child order by n.id
      on conflict (ref) do nothing`.execute(tx)
    await sql`insert into sponsorship.confirmations (payment_id, position, confirmed_on, recorded_at, recorded_by)
      select p.id, 0, n.confirmed_on, ${by.now}, ${by.actor.name} from incoming n
      join sponsorship.payments p on p.id = n.id where n.confirmed_on is not null`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
