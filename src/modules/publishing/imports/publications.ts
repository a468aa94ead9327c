import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { publicationKinds, publicationStates } from '../rules/choices.ts'
import { readIsbn } from '../rules/isbn.ts'
import { publishingWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(publishingWords, `publishing.${choice}.`)

const isbnColumn: ImportColumn = {
  header: 'isbn',
  example: ['978-0-306-40615-7', ''],
  into: { isbn: 'text', isbn_printed: 'text' },
  parse(given) {
    const isbn = readIsbn(given)
    if (isbn === null) throw new Refusal('publishing.not-an-isbn')
    return [isbn, given.slice(0, 40)]
  },
}

const checks: readonly Check[] = [
  textNeeded('title', 'publishing.title-needed'),
  endsKnown('date'),
  {
    column: 'year_named',
    code: 'publishing.not-a-year',
    rows: () => sql`select line from incoming where year_named not between 1000 and 9999`,
  },
  {
    column: 'isbn',
    code: 'publishing.isbn-taken',
    rows: () => sql`select n.line from (
        select line, ref, isbn, row_number() over (partition by isbn order by line) as time from incoming
      ) n where n.isbn is not null and (n.time > 1 or exists (
        select 1 from publishing.publications p where p.isbn = n.isbn and p.ref <> n.ref))`,
  },
]

/** Publications, one a line, planned or published. */
export const importPublications: ImportDefinition = {
  name: 'publishing.import-publications',
  key: ['ref'],
  list: '/publishing/publications',
  existing: {
    join: sql`join publishing.publications e on e.ref = n.ref`,
    columns: {
      kind: sql`e.kind`,
      year_named: sql`e.year_named::int8`,
      isbn: sql`e.isbn`,
      note: sql`e.note`,
      ...textsHeld('title', sql`e.titles`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['PB-01', 'PB-02'] }),
    oneOf('kind', publicationKinds, {
      required: true,
      spellings: spelled('kind'),
      example: ['white-paper', 'leaflet'],
    }),
    oneOf('state', publicationStates, {
      required: true,
      spellings: spelled('state'),
      example: ['published', 'planned'],
    }),
    partialDate('date', { required: true, example: ['2011-06-28', '2011-12'] }),
    count('year_named', { example: ['2010', ''] }),
    isbnColumn,
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['White paper 2010', 'Who we are'],
        ja: ['2010年版白書', '団体案内'],
        ko: ['2010년판 백서', '단체 안내'],
        zh: ['2010年版白皮书', '本会简介'],
      },
    }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'], sql`state = 'published'`)
    const { rows } = await sql<{ id: string }>`insert into publishing.publications (id, ref, kind, titles, year_named,
        isbn, isbn_printed, state, date_edtf, date_start, date_end, date_printed, note, recorded_at, recorded_by)
      select id, ref, kind, ${textsOf('title')}, year_named::int4, isbn, isbn_printed, state, date_edtf, date_start,
        date_end, date_printed, note, ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into publishing.states (publication_id, position, state, date_edtf, date_start, date_end,
        date_printed, recorded_at, recorded_by)
      select id, 0, state, date_edtf, date_start, date_end, date_printed, ${by.now}, ${by.actor.name} from incoming
      where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
    return BigInt(rows.length)
  },
}
