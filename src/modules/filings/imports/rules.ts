import { sql } from 'kysely'
import { Refusal } from '#platform/errors.ts'
import { day, oneOf, text, yesNo } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { excerpt } from '#platform/numbers.ts'
import { packCodes } from '../rules/packs/packs.ts'

const freeFunds: ImportColumn = {
  header: 'free_funds',
  example: '',
  into: { free_funds: 'text' },
  parse(given) {
    const codes = given.split(/[\s,;]+/).filter((one) => one !== '')
    const wrong = codes.find((one) => one.length > 40 || !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(one))
    if (wrong !== undefined) throw new Refusal('imports.not-a-code', undefined, { text: excerpt(wrong) })
    return [...new Set(codes)].join(' ')
  },
}

const isWhole = (one: string, other: string) => sql`(${sql.ref(one)} is null) <> (${sql.ref(other)} is null)`

/** The rules by which is filed, as one row; where some are set already, only the same pack is taken, and adds nothing. */
export const importRules: ImportDefinition = {
  name: 'filings.import-rules',
  looksInto: ['giving'],
  key: ['pack'],
  list: '/filings/rules',
  columns: [
    oneOf('pack', packCodes, { required: true, example: 'japan' }),
    day('authorised_from', { example: '2010-12-21' }),
    day('authorised_until', { example: '' }),
    text('ordinance', { most: 300, example: '' }),
    day('ordinance_from', { example: '' }),
    yesNo('counts_supporting_dues', { example: 'no' }),
    freeFunds,
  ],
  checks: [
    {
      column: 'pack',
      code: 'filings.import-rules.one-row',
      rows: () => sql`select line from incoming where line > (select min(line) from incoming)`,
    },
    {
      column: 'pack',
      code: 'filings.import-rules.exists',
      rows: () => sql`select n.line from incoming n join filings.settings s on s.pack <> n.pack`,
    },
    {
      column: 'authorised_from',
      code: 'filings.authorised-from-needed',
      rows: () => sql`select line from incoming where authorised_from is null and authorised_until is not null`,
    },
    {
      column: 'authorised_until',
      code: 'filings.ends-before-it-begins',
      rows: () => sql`select line from incoming where authorised_until < authorised_from`,
    },
    {
      column: 'ordinance_from',
      code: 'filings.ordinance-whole',
      rows: () => sql`select line from incoming where ${isWhole('ordinance', 'ordinance_from')}`,
    },
    {
      column: 'free_funds',
      code: 'filings.unknown-fund',
      rows: () => sql`select distinct n.line, asked.code from incoming n
        cross join unnest(string_to_array(n.free_funds, ' ')) asked(code)
        where not exists (select 1 from giving.fund_refs f where f.code = asked.code)`,
    },
  ],
  async write(tx, by) {
    const { rows } = await sql<{
      id: string
    }>`insert into filings.settings (id, pack, authorised_from, authorised_until,
        ordinance, ordinance_from, counts_supporting_dues, free_funds)
      select id, pack, authorised_from, authorised_until, ordinance, ordinance_from,
        coalesce(counts_supporting_dues, false), coalesce(string_to_array(free_funds, ' '), '{}') from incoming
      on conflict (only_one) do nothing returning id`.execute(tx)
    if (rows[0]) by.about(rows[0].id)
    return BigInt(rows.length)
  },
}
