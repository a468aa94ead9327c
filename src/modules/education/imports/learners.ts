import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { isLanguageCode } from '#modules/people/face.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate } from '#platform/imports/columns.ts'
import type { Check, ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { seeEvery } from '../policy.ts'
import { learnerKinds, levels } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(educationWords, `education.${choice}.`)

const language: ImportColumn = {
  header: 'language',
  required: true,
  example: ['ko', 'zh'],
  into: { language: 'text' },
  parse(given) {
    const found = given.toLowerCase()
    if (!isLanguageCode(found)) throw new Refusal('education.not-a-language')
    return found
  },
}

const checks: readonly Check[] = [
  endsKnown('placed'),
  {
    column: 'placed',
    code: 'education.import-learners.placed',
    rows: () => sql`select line from incoming where (placed_edtf is null) <> (level is null)
      or (score is not null and level is null)`,
  },
  {
    column: 'score',
    code: 'education.score-too-large',
    rows: () => sql`select line from incoming where score > 9999`,
  },
]

/** Learners by code, one a line, with their first placement where there is one. */
export const importLearners: ImportDefinition = {
  name: 'education.import-learners',
  key: ['code'],
  // to tell which of them are new
  looksInto: [seeEvery],
  list: '/education/learners',
  existing: {
    join: sql`join education.learners e on e.code = n.code`,
    columns: { kind: sql`e.kind`, language: sql`e.language` },
  },
  columns: [
    code('code', { required: true, example: ['L-01', 'L-02'] }),
    oneOf('kind', learnerKinds, { required: true, spellings: spelled('kind'), example: ['refugee', 'family'] }),
    language,
    partialDate('placed', { example: ['2011-06', ''] }),
    oneOf('level', levels, { spellings: spelled('level'), example: ['a1', ''] }),
    count('score', { example: ['42', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['placed_start'])
    const { numAffectedRows } =
      await sql`insert into education.learners (id, code, kind, language, recorded_at, recorded_by)
      select id, code, kind, language, ${by.now}, ${by.actor.name} from incoming order by id
      on conflict (code) do nothing`.execute(tx)
    await sql`insert into education.placements (learner_id, position, level, score, date_edtf, date_start, date_end,
        date_printed, recorded_at, recorded_by)
      select l.id, 0, n.level, n.score, n.placed_edtf, n.placed_start, n.placed_end, n.placed_printed, ${by.now},
        ${by.actor.name}
      from incoming n join education.learners l on l.id = n.id where n.level is not null`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
