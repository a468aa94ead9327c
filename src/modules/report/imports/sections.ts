import { sql } from 'kysely'
import { code, count, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { languages } from '#platform/words.ts'
import { checkProse } from '../queries/check-prose.ts'

const example = {
  titles: { en: 'Food and medicine', ja: '食料と医薬品', ko: '식량과 의약품', zh: '粮食与药品' },
  prose: {
    en: 'We handed over {{aid.handed-over item=wheat}}.',
    ja: '{{aid.handed-over item=wheat}}を届けました。',
    ko: '{{aid.handed-over item=wheat}}을 전달했습니다.',
    zh: '我们发放了{{aid.handed-over item=wheat}}。',
  },
}

const prose = (header: string, given: string) => {
  const column = text(header, { most: 40_000, example: given })
  return {
    ...column,
    parse(cell: string, other: (header: string) => string) {
      const [problem] = checkProse(cell, header)
      if (problem) throw problem
      return column.parse(cell, other)
    },
  }
}

const object = (kind: 'title' | 'prose') =>
  sql.raw(`jsonb_strip_nulls(jsonb_build_object(${languages.map((l) => `'${l}', ${kind}_${l}`).join(', ')}))`)

/** The sections of reports, each with its titles and its prose in Markdown by language. */
export const importSections: ImportDefinition = {
  name: 'report.import-sections',
  key: ['ref'],
  columns: [
    code('ref', { required: true, example: '2010-aid' }),
    text('year', { required: true, most: 60, example: 'FY2010' }),
    count('position', { required: true, example: '3' }),
    ...languages.map((language) => text(`title_${language}`, { most: 200, example: example.titles[language] })),
    ...languages.map((language) => prose(`prose_${language}`, example.prose[language])),
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
    {
      column: 'title_en',
      code: 'report.section.title-missing',
      rows: () => sql`select line from incoming where coalesce(title_en, title_ja, title_ko, title_zh) is null`,
    },
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
    const { numAffectedRows } = await sql`insert into report.sections (id, ref, fiscal_year_id, position, titles, prose)
      select n.id, n.ref, y.id, n.position, ${object('title')}, ${object('prose')}
      from incoming n join organisation.years y on y.label = n.year
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
