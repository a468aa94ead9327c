import { sql } from 'kysely'
import { code, count, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { knownParty, knownPublication } from './checks.ts'

const checks: readonly Check[] = [
  textNeeded('title', 'publishing.title-needed'),
  knownPublication('chapters'),
  knownParty('chapters'),
  {
    column: 'position',
    code: 'publishing.not-a-position',
    rows: () => sql`select line from incoming where position not between 1 and 999`,
  },
  {
    column: 'position',
    code: 'publishing.position-taken',
    rows: () => sql`select distinct on (n.line) n.line, other.ref from incoming n join (
        select i.ref, i.publication, i.position from incoming i where i.ref not in (select ref from publishing.chapters)
        union all select c.ref, p.ref, c.position from publishing.chapters c
          join publishing.publications p on p.id = c.publication_id where c.voided_at is null
      ) other on other.publication = n.publication and other.position = n.position and other.ref <> n.ref
      where n.ref not in (select ref from publishing.chapters) order by n.line, other.ref`,
  },
]

/** Chapters of publications, one a line. */
export const importChapters: ImportDefinition = {
  name: 'publishing.import-chapters',
  looksInto: ['people'],
  key: ['ref'],
  list: '/publishing/publications',
  existing: {
    join: sql`join publishing.chapters e on e.ref = n.ref join publishing.publications p on p.id = e.publication_id
      left join people.current_names a on a.party_id = e.party_id`,
    columns: {
      publication: sql`p.ref`,
      position: sql`e.position::int8`,
      party: sql`a.party_ref`,
      credit: sql`e.credit`,
      ...textsHeld('title', sql`e.titles`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['PC-01', 'PC-02'] }),
    code('publication', { required: true, example: ['PB-01', 'PB-01'] }),
    count('position', { required: true, example: ['1', '2'] }),
    code('party', { example: ['', ''] }),
    text('credit', { most: 200, example: ['The editors', ''] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['Introduction', 'The year'],
        ja: ['はじめに', 'この一年'],
        ko: ['머리말', '이 한 해'],
        zh: ['前言', '这一年'],
      },
    }),
  ],
  checks,
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into publishing.chapters (id, ref, publication_id, position, titles,
        party_id, credit, recorded_at, recorded_by)
      select n.id, n.ref, p.id, n.position::int4, ${textsOf('title')}, a.party_id, n.credit, ${by.now}, ${by.actor.name}
      from incoming n join publishing.publications p on p.ref = n.publication
      left join people.current_names a on a.party_ref = n.party
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
