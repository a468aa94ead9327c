import { sql } from 'kysely'
import { code, day, money, oneOf, text, yesNo } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { channels, frequencies, returnKinds } from '../rules/choices.ts'
import { lastDayOnEarth } from '../rules/gift-day.ts'
import { givingWords } from '../words/words.ts'

const channelNames = spelledAs(givingWords, 'giving.channel.')

/** What the screen calls a channel, and what banks and older lists call it. */
const channelSpellings = {
  ...channelNames,
  bank: [...(channelNames.bank ?? []), 'wire', '銀行', '은행', '银行'],
  postal: [...(channelNames.postal ?? []), '郵便', '우편', '邮政'],
  card: [...(channelNames.card ?? []), 'credit card', 'クレジットカード', '신용카드', '信用卡'],
  cheque: [...(channelNames.cheque ?? []), 'check'],
}

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const checks: readonly Check[] = [
  check(
    'fund',
    'giving.unknown-fund',
    () => sql`select n.line, n.fund as code from incoming n
      where n.fund not in (select f.code from giving.funds f where f.voided_at is null)`,
  ),
  check(
    'giver',
    'giving.unknown-giver',
    () => sql`select n.line, n.giver as code from incoming n where n.giver is not null
      and not exists (select 1 from people.current_names p where p.party_ref = n.giver and not p.voided)`,
  ),
  check(
    'pledge',
    'giving.unknown-pledge',
    () => sql`select n.line, n.pledge as ref from incoming n where n.pledge is not null
      and not exists (select 1 from giving.pledges l where l.ref = n.pledge and l.voided_at is null)`,
  ),
  check(
    'pledge',
    'giving.pledge-in-other-currency',
    () => sql`select n.line, l.ref, l.currency from incoming n join giving.pledges l on l.ref = n.pledge
      where n.currency <> l.currency`,
  ),
  check(
    'pledge',
    'giving.gift-before-pledge',
    () => sql`select n.line, l.ref, l.started_on::text as day from incoming n join giving.pledges l on l.ref = n.pledge
      where n.received_on < l.started_on`,
  ),
  check('amount', 'giving.amount-not-above-zero', () => sql`select line from incoming where amount <= 0`),
  check(
    'return_amount',
    'giving.return-above-gift',
    () => sql`select line from incoming where return_amount > amount or return_amount <= 0`,
  ),
  check(
    'return_kind',
    'giving.return-half-told',
    () => sql`select line from incoming where (return_amount is null) <> (return_kind is null)`,
  ),
  check(
    'return_amount',
    'giving.return-of-ticket',
    () => sql`select line from incoming where return_amount is not null and channel = 'ticket'`,
  ),
  check(
    'received_on',
    'giving.day-in-future',
    (by) => sql`select line from incoming where received_on > ${lastDayOnEarth(by.now)}::date`,
  ),
  check(
    'fund',
    'giving.fund-not-open-yet',
    () => sql`select n.line, f.code, f.opened_on::text as day from incoming n join giving.funds f on f.code = n.fund
      where n.received_on < f.opened_on`,
  ),
  check(
    'fund',
    'giving.fund-is-closed',
    () => sql`select n.line, f.code, c.closed_on::text as day from incoming n join giving.funds f on f.code = n.fund
      join giving.fund_closures c on c.fund_id = f.id where n.received_on > c.closed_on`,
  ),
]

/** Gifts, one a line, keyed by the reference they have where they come from: a second load adds nothing. */
export const importGifts: ImportDefinition = {
  name: 'giving.import-gifts',
  looksInto: ['people'],
  key: ['ref'],
  list: '/giving',
  existing: {
    join: sql`join giving.gifts e on e.ref = n.ref join giving.funds f on f.id = e.fund_id
      left join people.current_names p on p.party_id = e.giver_id left join giving.pledges l on l.id = e.pledge_id`,
    columns: {
      received_on: sql`e.received_on`,
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      channel: sql`e.channel`,
      fund: sql`f.code`,
      frequency: sql`case when n.frequency is null then nullif(e.frequency, 'one-time') else e.frequency end`,
      // who pays a pledge gave what keeps it
      giver: sql`case when n.giver is null and e.giver_id = l.payer_id then null else p.party_ref end`,
      anonymous: sql`case when n.anonymous is null then nullif(e.anonymous, false) else e.anonymous end`,
      designation: sql`e.designation`,
      note: sql`e.note`,
      pledge: sql`l.ref`,
      return_amount: sql`e.return_amount`,
      return_kind: sql`e.return_kind`,
    },
  },
  columns: [
    code('ref', {
      required: true,
      aliases: ['Reference', 'Transaction ID', '整理番号', '관리 번호', '编号'],
      example: ['PP-2010-0001', 'BK-2010-0001', 'BK-2010-0002'],
    }),
    day('received_on', { required: true, example: ['2010-09-03', '2010-09-06', '2010-10-04'] }),
    ...money(
      { header: 'amount', required: true, example: ['50.00', '3000', '5000'] },
      { header: 'currency', required: true, example: ['USD', 'JPY', 'JPY'] },
    ),
    oneOf('channel', channels, {
      required: true,
      spellings: channelSpellings,
      example: ['paypal', 'bank', 'bank'],
    }),
    code('fund', { required: true, example: ['general', 'general', 'flood-2010'] }),
    oneOf('frequency', frequencies, {
      spellings: spelledAs(givingWords, 'giving.frequency.'),
      example: ['monthly', 'one-time'],
    }),
    code('giver', { example: ['P-3', 'P-1'] }),
    yesNo('anonymous', { example: ['no', 'no'] }),
    text('designation', { most: 500, example: ['', 'For the winter'] }),
    text('note', { example: ['', ''] }),
    code('pledge', { example: ['', ''] }),
    money(
      { header: 'return_amount', example: ['20.00', ''] },
      { header: 'currency', required: true, example: ['USD', 'JPY', 'JPY'] },
    )[0],
    oneOf('return_kind', returnKinds, { spellings: spelledAs(givingWords, 'giving.return.'), example: ['ticket', ''] }),
  ],
  checks,
  async write(tx, by) {
    // nobody may close or void a fund between the checks and the end
    await sql`select id from giving.funds where code in (select distinct fund from incoming) for share`.execute(tx)
    await sql`select id from giving.pledges where ref in (select distinct pledge from incoming) for share`.execute(tx)
    const { numAffectedRows } =
      await sql`insert into giving.gifts (id, ref, received_on, amount, currency, channel, fund_id,
        frequency, giver_id, pledge_id, anonymous, designation, note, return_amount, return_kind, recorded_at, recorded_by)
      select n.id, n.ref, n.received_on, n.amount, n.currency, n.channel, f.id, coalesce(n.frequency, 'one-time'),
        coalesce(p.party_id, l.payer_id), l.id, coalesce(n.anonymous, false), n.designation, n.note,
        n.return_amount, n.return_kind, ${by.now}, ${by.actor.name}
      from incoming n join giving.funds f on f.code = n.fund
      left join people.current_names p on p.party_ref = n.giver
      left join giving.pledges l on l.ref = n.pledge order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
