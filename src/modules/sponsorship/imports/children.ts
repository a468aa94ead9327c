import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { seeChildren } from '../policy.ts'
import { childKinds, exitReasons, group, registrations, stages } from '../rules/choices.ts'
import { sponsorshipWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(sponsorshipWords, `sponsorship.${choice}.`)

const dates = ['entered', 'stage_from', 'registration_from', 'left'] as const

const check = (column: string, refusal: string, where: ReturnType<typeof sql>): Check => ({
  column,
  code: refusal,
  rows: () => sql`select line from incoming where ${where}`,
})

const checks: readonly Check[] = [
  check('code', 'sponsorship.code-reserved', sql`lower(code) = ${group}`),
  ...dates.map(endsKnown),
  check('birth_year', 'sponsorship.not-a-year', sql`birth_year not between 1900 and 2100`),
  check('birth_year', 'sponsorship.born-after-entry', sql`birth_year > extract(year from entered_end)`),
  check('stage', 'sponsorship.import-children.stage-needed', sql`stage is null and stage_from_edtf is not null`),
  check(
    'registration',
    'sponsorship.import-children.registration-needed',
    sql`registration is null and registration_from_edtf is not null`,
  ),
  check('left', 'sponsorship.import-children.left-needed', sql`left_edtf is null and reason is not null`),
  check('reason', 'sponsorship.import-children.reason-needed', sql`left_edtf is not null and reason is null`),
  check('left', 'sponsorship.before-entry', sql`left_end < entered_start`),
]

/** Writes the first row of a history for each new child that says something of it, dated by itself or by the entry. */
const writeSteps = (tx: Tx, by: By, steps: 'schoolings' | 'registrations', said: 'stage' | 'registration') => {
  const date = (part: string) => sql`coalesce(${sql.ref(`n.${said}_from_${part}`)}, ${sql.ref(`n.entered_${part}`)})`
  return sql`insert into ${sql.table(`sponsorship.${steps}`)} (child_id, position, ${sql.ref(said)}, date_edtf,
      date_start, date_end, date_printed, recorded_at, recorded_by)
    select c.id, 0, ${sql.ref(`n.${said}`)}, ${date('edtf')}, ${date('start')}, ${date('end')},
      case when ${sql.ref(`n.${said}_from_edtf`)} is null then n.entered_printed
        else ${sql.ref(`n.${said}_from_printed`)} end, ${by.now}, ${by.actor.name}
    from incoming n join sponsorship.children c on c.id = n.id where ${sql.ref(`n.${said}`)} is not null`.execute(tx)
}

/** Children by code, one a line, with what is so of each now. */
export const importChildren: ImportDefinition = {
  name: 'sponsorship.import-children',
  key: ['code'],
  // to tell which of them are new
  looksInto: [seeChildren],
  list: '/sponsorship',
  existing: {
    join: sql`join sponsorship.children e on e.code = n.code`,
    columns: { kind: sql`e.kind`, birth_year: sql`e.birth_year`, entered: sql`e.date_edtf` },
  },
  columns: [
    code('code', { required: true, example: ['C-01', 'C-02'] }),
    oneOf('kind', childKinds, { required: true, spellings: spelled('kind'), example: ['orphan', 'second-generation'] }),
    count('birth_year', { example: ['1999', ''] }),
    partialDate('entered', { required: true, example: ['2008-03', '2010'] }),
    oneOf('stage', stages, { spellings: spelled('stage'), example: ['middle', 'primary'] }),
    partialDate('stage_from', { example: ['2010-09', ''] }),
    oneOf('registration', registrations, { spellings: spelled('registration'), example: ['granted', 'none'] }),
    partialDate('registration_from', { example: ['2011-04', ''] }),
    partialDate('left', { example: ['', '2011-07'] }),
    oneOf('reason', exitReasons, { spellings: spelled('reason'), example: ['', 'with-parent'] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(
      tx,
      await dayIn(tx, by.now),
      dates.map((date) => `${date}_start`),
    )
    const { numAffectedRows } = await sql`insert into sponsorship.children (id, code, kind, birth_year, date_edtf,
        date_start, date_end, date_printed, recorded_at, recorded_by)
      select id, code, kind, birth_year, entered_edtf, entered_start, entered_end, entered_printed, ${by.now},
        ${by.actor.name}
      from incoming order by id on conflict (code) do nothing`.execute(tx)
    await writeSteps(tx, by, 'schoolings', 'stage')
    await writeSteps(tx, by, 'registrations', 'registration')
    await sql`insert into sponsorship.exits (child_id, position, reason, date_edtf, date_start, date_end, date_printed,
        recorded_at, recorded_by)
      select c.id, 0, n.reason, n.left_edtf, n.left_start, n.left_end, n.left_printed, ${by.now}, ${by.actor.name}
      from incoming n join sponsorship.children c on c.id = n.id where n.left_edtf is not null`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
