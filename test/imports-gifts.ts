import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { knownCode } from '#platform/imports/checks.ts'
import { code, day, money, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'

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
  name: 'giving.import-gifts',
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
      code: 'imports.test-too-much',
      rows: () => sql`select i.line, i.ref as text from incoming i join gifts g using (id) where g.amount > 999999999`,
    },
  ],
}
