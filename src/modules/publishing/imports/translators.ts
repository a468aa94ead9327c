import { sql } from 'kysely'
import { isLanguageCode } from '#modules/people/face.ts'
import { Refusal } from '#platform/errors.ts'
import { code, text } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { readPositions } from '../rules/positions.ts'
import { knownParty, knownPublication } from './checks.ts'
import { languageColumn } from './language-column.ts'

const positionsColumn: ImportColumn = {
  header: 'chapters',
  example: ['', '1-3, 5'],
  into: { chapters: 'text' },
  parse(given) {
    const positions = readPositions(given)
    if (positions === null) throw new Refusal('publishing.not-positions')
    return positions.join(' ')
  },
}

const checks: readonly Check[] = [
  knownPublication('translators'),
  knownParty('translators'),
  {
    column: 'credit',
    code: 'publishing.who-needed',
    rows: () => sql`select line from incoming where party is null and credit is null`,
  },
  {
    column: 'to',
    code: 'publishing.same-language',
    rows: () => sql`select line from incoming where from_language = to_language`,
  },
]

/** Translators of publications, one a line; chapters are positions, none for the whole. */
export const importTranslators: ImportDefinition = {
  name: 'publishing.import-translators',
  looksInto: ['people'],
  key: ['ref'],
  list: '/publishing/publications',
  existing: {
    join: sql`join publishing.translators e on e.ref = n.ref join publishing.publications p on p.id = e.publication_id
      left join people.current_names a on a.party_id = e.party_id`,
    columns: {
      publication: sql`p.ref`,
      party: sql`a.party_ref`,
      credit: sql`e.credit`,
      from: sql`e.from_language`,
      to: sql`e.to_language`,
      chapters: sql`nullif(array_to_string(e.chapters, ' '), '')`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['PT-01', 'PT-02'] }),
    code('publication', { required: true, example: ['PB-01', 'PB-01'] }),
    code('party', { example: ['', ''] }),
    text('credit', { most: 200, example: ['The translation team', 'A volunteer'] }),
    languageColumn('from', { field: 'from_language', isCode: isLanguageCode, example: ['ko', 'ko'] }),
    languageColumn('to', { field: 'to_language', isCode: isLanguageCode, example: ['ja', 'en'] }),
    positionsColumn,
  ],
  checks,
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into publishing.translators (id, ref, publication_id, party_id, credit,
        from_language, to_language, chapters, recorded_at, recorded_by)
      select n.id, n.ref, p.id, a.party_id, n.credit, n.from_language, n.to_language,
        string_to_array(coalesce(n.chapters, ''), ' ')::int4[], ${by.now}, ${by.actor.name}
      from incoming n join publishing.publications p on p.ref = n.publication
      left join people.current_names a on a.party_ref = n.party
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
