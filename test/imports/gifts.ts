import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { knownCode } from '#platform/imports/checks.ts'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { defineWords } from '#platform/words.ts'

/** A table like that of gifts: a primary key, a unique reference and three further indexes. */
export const giftTables = `
  create table funds (code text primary key);
  insert into funds values ('general'), ('school'), ('winter-2011'), ('Tiger-2'), ('北海道');
  create table gifts (
    id uuid primary key, ref text not null unique, received_on date not null, amount int8 not null, currency text not null,
    channel text not null, fund text not null references funds, note text
  );
  create index gifts_by_day on gifts (received_on, id);
  create index gifts_by_fund on gifts (fund, received_on);
  create index gifts_by_channel on gifts (channel, id);`

/** Gifts as a module would define their import. */
export const giftImport: ImportDefinition = {
  name: 'test.import-gifts',
  columns: [
    code('ref', { required: true, aliases: ['Reference', '番号', '번호', '编号'], example: ['R-1', 'R-2'] }),
    day('received_on', { required: true, example: '2011-03-14' }),
    ...money(
      { header: 'amount', required: true, example: ['12.50', '3000'] },
      { header: 'currency', required: true, example: ['USD', 'JPY'] },
    ),
    oneOf('channel', ['bank', 'paypal', 'card', 'cash'], {
      required: true,
      spellings: { bank: ['wire', '銀行', '은행', '银行'] },
      example: 'bank',
    }),
    text('fund', { required: true, example: 'general' }),
    text('note', { example: ['for the winter, with thanks', ''] }),
  ],
  key: ['ref'],
  existing: {
    join: sql`join gifts e on e.ref = n.ref`,
    columns: {
      received_on: sql`e.received_on`,
      amount: sql`e.amount`,
      currency: sql`e.currency`,
      channel: sql`e.channel`,
      fund: sql`e.fund`,
      note: sql`e.note`,
    },
  },
  checks: [knownCode('fund', 'fund', sql`select code from funds`)],
  async write(tx: Tx) {
    const { numAffectedRows } =
      await sql`insert into gifts (id, ref, received_on, amount, currency, channel, fund, note)
      select id, ref, received_on, amount, currency, channel, fund, note from incoming order by id
      on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
  checksAfter: [
    {
      column: 'amount',
      code: 'test.too-much',
      rows: () => sql`select i.line, i.ref from incoming i join gifts g using (id) where g.amount > 999999999`,
    },
  ],
}

export const giftWords = defineWords({
  en: { 'test.too-much': '{ref} is more than anybody has given so far. Check the amount.' },
  ja: { 'test.too-much': '{ref}はこれまでの最高額を超えています。金額を確認してください。' },
  ko: { 'test.too-much': '{ref}은(는) 지금까지의 최고액을 넘습니다. 금액을 확인해 주십시오.' },
  zh: { 'test.too-much': '{ref} 超过历来最高金额，请核对金额。' },
})
