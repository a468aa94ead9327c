import { sql } from 'kysely'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { envelopes } from '#platform/pdf/envelopes.ts'
import { dayRules, receiptKinds } from '../rules/choices.ts'
import { packNames } from '../rules/packs/packs.ts'
import { receiptsWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const dayRule = (header: string) =>
  oneOf(header, dayRules, {
    required: true,
    spellings: spelledAs(receiptsWords, 'receipts.day-rule.'),
    example: ['on-receipt', 'on-payout'],
  })

/** What holds for receipts from which day on, one first day a line. */
export const importPolicies: ImportDefinition = {
  name: 'receipts.import-policies',
  looksInto: ['governance'],
  key: ['ref'],
  list: '/receipts/policies',
  existing: {
    join: sql`join receipts.policies e on e.ref = n.ref
      left join governance.authorisation_refs a on a.authorisation_id = e.authorisation_id`,
    columns: {
      ...{ since_on: sql`e.since_on`, pack: sql`e.pack`, card_day: sql`e.card_day`, paypal_day: sql`e.paypal_day` },
      ...{ usual_kind: sql`e.usual_kind`, authorisation: sql`a.ref`, local_tax: sql`e.local_tax` },
      ...{ envelope: sql`e.envelope`, reason: sql`e.reason`, ...textsHeld('sender', sql`e.sender`) },
    },
  },
  columns: [
    code('ref', { required: true, example: ['RP-A', 'RP-B'] }),
    day('since_on', { required: true, example: ['2009-01-01', '2012-01-01'] }),
    oneOf('pack', packNames, {
      required: true,
      spellings: spelledAs(receiptsWords, 'receipts.pack.'),
      example: ['plain', 'japan'],
    }),
    dayRule('card_day'),
    dayRule('paypal_day'),
    oneOf('usual_kind', receiptKinds, {
      required: true,
      spellings: spelledAs(receiptsWords, 'receipts.kind.'),
      example: ['gift', 'year'],
    }),
    code('authorisation', { example: ['', ''] }),
    text('local_tax', { most: 200, example: ['', ''] }),
    ...textColumns('sender', {
      most: 500,
      example: {
        en: ['1 Example Street, Tokyo', '1 Example Street, Tokyo'],
        ja: ['東京都千代田区見本1-1', '東京都千代田区見本1-1'],
        ko: ['', ''],
        zh: ['', ''],
      },
    }),
    oneOf('envelope', envelopes, {
      required: true,
      spellings: spelledAs(receiptsWords, 'receipts.envelope.'),
      example: ['none', 'naga-3'],
    }),
    text('reason', { required: true, most: 500, example: ['As it was', 'Resolved by the board'] }),
  ],
  checks: [
    textNeeded('sender', 'receipts.sender-needed'),
    check(
      'authorisation',
      'receipts.unknown-authorisation',
      () => sql`select n.line, n.authorisation as ref from incoming n where n.authorisation is not null and not exists (
        select from governance.authorisation_refs a where a.ref = n.authorisation and not a.voided)`,
    ),
    check(
      'since_on',
      'receipts.policy-taken',
      () => sql`select n.line from incoming n join receipts.policies p
          on p.since_on = n.since_on and p.voided_at is null and p.ref <> n.ref
        union all select n.line from incoming n join incoming o on o.since_on = n.since_on and o.line < n.line`,
    ),
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into receipts.policies (id, ref, since_on, pack, card_day, paypal_day, usual_kind,
        authorisation_id, local_tax, sender, envelope, reason, recorded_at, recorded_by)
      select n.id, n.ref, n.since_on, n.pack, n.card_day, n.paypal_day, n.usual_kind, a.authorisation_id, n.local_tax,
        ${textsOf('sender')}, n.envelope, n.reason, ${by.now}, ${by.actor.name}
      from incoming n left join governance.authorisation_refs a on a.ref = n.authorisation and not a.voided
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
