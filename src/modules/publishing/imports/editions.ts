import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { isLanguageCode } from '#modules/people/face.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, money, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { publishingWords } from '../words/words.ts'
import { knownPublication } from './checks.ts'
import { languageColumn } from './language-column.ts'

const checks: readonly Check[] = [
  knownPublication('editions'),
  {
    column: 'publication',
    code: 'publishing.not-published',
    rows: () => sql`select n.line from incoming n join publishing.publications p on p.ref = n.publication
      where p.state = 'planned' and not exists (select 1 from publishing.editions e where e.ref = n.ref)`,
  },
  endsKnown('date'),
  {
    column: 'print_run',
    code: 'publishing.number-missing',
    rows: () => sql`select line from incoming where print_run is null and print_run_qualifier is not null`,
  },
  {
    column: 'price',
    code: 'publishing.price-below-zero',
    rows: () => sql`select line from incoming where price < 0`,
  },
]

/** Editions of publications, one a line. */
export const importEditions: ImportDefinition = {
  name: 'publishing.import-editions',
  key: ['ref'],
  list: '/publishing/publications',
  existing: {
    join: sql`join publishing.editions e on e.ref = n.ref join publishing.publications p on p.id = e.publication_id`,
    columns: {
      publication: sql`p.ref`,
      language: sql`e.language`,
      date: sql`e.date_edtf`,
      print_run: sql`e.print_run`,
      print_run_qualifier: sql`case when n.print_run_qualifier is null then nullif(e.print_run_qualifier, 'exact')
        else e.print_run_qualifier end`,
      price: sql`e.price`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['PE-01', 'PE-02'] }),
    code('publication', { required: true, example: ['PB-01', 'PB-01'] }),
    languageColumn('language', { isCode: isLanguageCode, example: ['ja', 'en'] }),
    partialDate('date', { required: true, example: ['2011-06-28', '2011'] }),
    count('print_run', { example: ['500', ''] }),
    oneOf('print_run_qualifier', qualifiers, {
      spellings: spelledAs(publishingWords, 'publishing.meant.'),
      example: ['about', ''],
    }),
    ...money({ header: 'price', example: ['1500', ''] }, { header: 'currency', example: ['JPY', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into publishing.editions (id, ref, publication_id, language, date_edtf,
        date_start, date_end, date_printed, print_run, print_run_qualifier, price, currency, note, recorded_at,
        recorded_by)
      select n.id, n.ref, p.id, n.language, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.print_run,
        case when n.print_run is not null then coalesce(n.print_run_qualifier, 'exact') end, n.price,
        case when n.price is not null then n.currency end, n.note, ${by.now}, ${by.actor.name}
      from incoming n join publishing.publications p on p.ref = n.publication
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
