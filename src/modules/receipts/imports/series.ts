import { sql } from 'kysely'
import { code, count, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

/** Series of numbers, one a line. */
export const importSeries: ImportDefinition = {
  name: 'receipts.import-series',
  key: ['code'],
  list: '/receipts/series',
  existing: {
    join: sql`join receipts.series e on e.code = n.code`,
    columns: { pattern: sql`e.pattern`, digits: sql`e.digits::bigint`, ...textsHeld('name', sql`e.names`) },
  },
  columns: [
    code('code', { required: true, example: ['R', 'D'] }),
    text('pattern', { required: true, most: 40, example: ['R{year}-{number}', 'D{number}'] }),
    count('digits', { required: true, example: ['4', '5'] }),
    ...textColumns('name', {
      most: 100,
      example: {
        en: ['Receipts', 'Receipts of the office'],
        ja: ['領収書', '事務所の領収書'],
        ko: ['영수증', '사무국 영수증'],
        zh: ['收据', '办公室收据'],
      },
    }),
  ],
  checks: [
    textNeeded('name', 'receipts.name-needed'),
    check(
      'pattern',
      'receipts.pattern-wrong',
      () => sql`select line from incoming
        where replace(replace(pattern, '{number}', ''), '{year}', '') !~ '^[A-Z0-9./-]*$' or pattern not like '%{number}%'`,
    ),
    check('digits', 'receipts.digits-wrong', () => sql`select line from incoming where digits not between 1 and 9`),
    check(
      'pattern',
      'receipts.series-taken',
      () => sql`select n.line, n.code from incoming n join receipts.series s on s.pattern = n.pattern and s.code <> n.code
        union all select n.line, n.code from incoming n join incoming o on o.pattern = n.pattern and o.line < n.line`,
    ),
  ],
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into receipts.series (id, code, names, pattern, digits, recorded_at, recorded_by)
      select n.id, n.code, ${textsOf('name')}, n.pattern, n.digits, ${by.now}, ${by.actor.name}
      from incoming n order by n.id on conflict (code) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
