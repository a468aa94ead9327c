import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, count, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import type { Texts } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'
import { checkProse } from '../queries/check-prose.ts'
import { checkValues } from '../rendering/check-values.ts'
import { audiences } from '../rules/audiences.ts'
import { reportWords } from '../words/words.ts'

const example = {
  titles: { en: 'Gifts', ja: '寄附', ko: '기부', zh: '捐赠' },
  prose: {
    en: 'People gave {{giving.gifts channel=paypal}} through PayPal.',
    ja: 'PayPalでは{{giving.gifts channel=paypal}}のご寄附がありました。',
    ko: 'PayPal로 {{giving.gifts channel=paypal}}의 기부가 있었습니다.',
    zh: '通过PayPal收到{{giving.gifts channel=paypal}}捐赠。',
  },
}

const judged = (column: ImportColumn): ImportColumn => ({
  ...column,
  parse(cell, other) {
    const [problem] = checkProse(cell, column.header)
    if (problem) throw problem
    return column.parse(cell, other)
  },
})

interface Written extends Period {
  readonly line: number
  readonly prose: Texts
}

// what a figure may be told by lies in the records of other modules, so it is looked up once the rows are known
async function refuseUnknownValues(tx: Tx): Promise<void> {
  const { rows } = await sql<Written>`select n.line, ${textsOf('prose')} as prose, y.label,
      y.start_day as start, y.end_day as "end" from incoming n join organisation.years y on y.label = n.year order by n.line`.execute(
    tx,
  )
  for (const { line, prose, ...year } of rows) {
    const problems = await checkValues(tx, year, prose)
    if (problems.length > 0)
      throw Refusal.of(problems.map((problem) => problem.at(line, problem.field?.replace('.', '_') ?? '')))
  }
}

/** The sections of reports, each with its titles and its prose in Markdown by language. */
export const importSections: ImportDefinition = {
  name: 'report.import-sections',
  key: ['ref'],
  list: '/report/sections',
  existing: {
    join: sql`join report.sections e on e.ref = n.ref join organisation.years y on y.id = e.fiscal_year_id`,
    columns: {
      year: sql`y.label`,
      position: sql`e.position`,
      audience: sql`case when n.audience is not null then e.audience end`,
      source: sql`case when n.source is not null then e.source end`,
      ...textsHeld('title', sql`e.titles`),
      ...textsHeld('prose', sql`e.prose`),
    },
  },
  columns: [
    code('ref', { required: true, example: '2010-aid' }),
    text('year', { required: true, most: 60, example: 'FY2010' }),
    count('position', { required: true, example: '3' }),
    oneOf('audience', audiences, {
      spellings: spelledAs(reportWords, 'report.audience.'),
      example: 'public',
    }),
    oneOf('source', languages, { example: 'en' }),
    ...textColumns('title', { most: 200, example: example.titles }),
    ...textColumns('prose', { most: 40_000, example: example.prose }).map(judged),
  ],
  checks: [
    {
      column: 'year',
      code: 'report.no-such-year',
      rows: () => sql`select line, year from incoming n where not exists
        (select 1 from organisation.years y where y.label = n.year)`,
    },
    {
      column: 'position',
      code: 'report.section.position',
      rows: () => sql`select line from incoming where position not between 1 and 999`,
    },
    textNeeded('title', 'report.section.title-missing'),
    {
      column: 'position',
      code: 'report.section.position-taken',
      rows: () => sql`select n.line from incoming n where exists (select 1 from incoming o
          where o.year = n.year and o.position = n.position and o.line < n.line)
        or exists (select 1 from report.sections s join organisation.years y on y.id = s.fiscal_year_id
          where y.label = n.year and s.position = n.position and s.ref <> n.ref and s.voided_at is null)`,
    },
  ],
  async write(tx) {
    const { numAffectedRows } =
      await sql`insert into report.sections (id, ref, fiscal_year_id, position, audience, source, titles, prose)
      select n.id, n.ref, y.id, n.position, coalesce(n.audience, 'internal'), coalesce(n.source, 'en'), ${textsOf('title')}, ${textsOf('prose')}
      from incoming n join organisation.years y on y.label = n.year
      order by n.id on conflict (ref) do nothing`.execute(tx)
    await refuseUnknownValues(tx)
    return numAffectedRows ?? 0n
  },
}
