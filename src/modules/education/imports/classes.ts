import { sql } from 'kysely'
import { code, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { classLevels } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'
import { inUse, partiesIn } from './parts.ts'

const checks: readonly Check[] = [
  textNeeded('name', 'education.name-needed'),
  inUse('term', 'education.terms', 'education.classes'),
]

/** Classes, one a line; the teacher by the reference under People. */
export const importClasses: ImportDefinition = {
  name: 'education.import-classes',
  key: ['ref'],
  looksInto: ['people'],
  list: '/education',
  existing: {
    join: sql`join education.classes e on e.ref = n.ref join education.terms t on t.id = e.term_id`,
    columns: {
      term: sql`t.ref`,
      level: sql`e.level`,
      note: sql`e.note`,
      ...textsHeld('name', sql`e.names`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['JLC-1-A', 'JLC-2-A'] }),
    code('term', { required: true, example: ['JLC-1', 'JLC-2'] }),
    oneOf('level', classLevels, {
      required: true,
      spellings: spelledAs(educationWords, 'education.level.'),
      example: ['mixed', 'a1'],
    }),
    code('teacher', { example: ['', ''] }),
    text('note', { example: ['', ''] }),
    ...textColumns('name', {
      most: 200,
      example: {
        en: ['The one class', 'First letters'],
        ja: ['合同クラス', 'かな入門クラス'],
        ko: ['통합반', '문자 입문반'],
        zh: ['混合班', '假名入门班'],
      },
    }),
  ],
  checks,
  async write(tx, by) {
    const teachers = await partiesIn(tx, 'teacher', 'person', 'education.unknown-person')
    const { numAffectedRows } =
      await sql`insert into education.classes (id, ref, term_id, level, names, teacher_id, note,
        recorded_at, recorded_by)
      select n.id, n.ref, t.id, n.level, ${textsOf('name')}, p.id, n.note, ${by.now}, ${by.actor.name}
      from incoming n join education.terms t on t.ref = n.term
      left join unnest(${teachers.refs}::text[], ${teachers.ids}::uuid[]) p (ref, id)
        on p.ref = n.teacher
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
