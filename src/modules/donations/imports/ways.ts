import { sql } from 'kysely'
import { oneOf, text, yesNo } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { ways } from '../rules/choices.ts'
import { postalAccountForm } from '../rules/postal-account.ts'

/** The ways to give, one a line; one that is settled already stays as it is. */
export const importWays: ImportDefinition = {
  name: 'donations.import-ways',
  key: ['way'],
  list: '/donations/settings',
  existing: {
    join: sql`join donations.ways e on e.way = n.way`,
    columns: {
      is_open: sql`e.is_open`,
      is_live: sql`e.is_live`,
      ...textsHeld('details', sql`e.details`),
      account: sql`e.account`,
      account_name: sql`e.account_name`,
    },
  },
  columns: [
    oneOf('way', ways, { required: true, example: ['bank', 'postal'] }),
    yesNo('is_open', { required: true, example: ['yes', 'yes'] }),
    yesNo('is_live', { required: true, example: ['yes', 'yes'] }),
    ...textColumns('details', {
      most: 2000,
      example: {
        en: ['Example Bank, Example branch, ordinary account 0000000', ''],
        ja: ['見本銀行 見本支店 普通 0000000', ''],
        ko: ['견본은행 견본지점 보통예금 0000000', ''],
        zh: ['样本银行 样本支行 普通账户 0000000', ''],
      },
    }),
    text('account', { most: 40, example: ['', '00100-0-000000'] }),
    text('account_name', { most: 200, example: ['', 'Example society'] }),
  ],
  checks: [
    {
      column: 'account',
      code: 'donations.not-a-postal-account',
      rows: () => sql`select line from incoming where way = 'postal' and account !~ ${postalAccountForm}`,
    },
    {
      column: 'account',
      code: 'donations.way-needs-account',
      rows: () => sql`select line from incoming
        where way = 'postal' and is_open and (account is null or account_name is null)`,
    },
    {
      column: 'details_en',
      code: 'donations.way-needs-details',
      rows: () => sql`select line from incoming where way = 'bank' and is_open
        and coalesce(details_en, details_ja, details_ko, details_zh) is null`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into donations.ways (id, way, is_open, is_live, details, account, account_name,
        recorded_at, recorded_by)
      select id, way, is_open, is_live, ${textsOf('details')}, account, account_name, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (way) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
