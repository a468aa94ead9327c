import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, oneOf, partialDate } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { seeEvery } from '../policy.ts'
import { leavingReasons } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'
import { learnerInUse } from './parts.ts'

const known = sql`select from education.enrolments k join education.learners kl on kl.id = k.learner_id
  join education.classes kc on kc.id = k.class_id
  where k.voided_at is null and kl.code = n.learner and kc.ref = n.class`

const check = (column: string, refusal: string, where: RawBuilder<unknown>): Check => ({
  column,
  code: refusal,
  rows: () => sql`select line from incoming where ${where}`,
})

const checks: readonly Check[] = [
  learnerInUse(known),
  {
    column: 'class',
    code: 'education.unknown-class',
    rows: () => sql`select n.line, n.class as ref from incoming n where not exists (${known})
      and not exists (select from education.classes c where c.ref = n.class and c.voided_at is null)`,
  },
  endsKnown('from'),
  endsKnown('until'),
  check('reason', 'education.import-enrolments.reason', sql`(until_edtf is null) <> (reason is null)`),
  check('until', 'education.ends-before-beginning', sql`until_end < from_start`),
  {
    column: 'class',
    code: 'education.term-is-cancelled',
    rows: () => sql`select n.line from incoming n join education.classes c on c.ref = n.class
      join education.terms t on t.id = c.term_id where t.state = 'cancelled' and not exists (${known})`,
  },
  {
    column: 'from',
    code: 'education.outside-term',
    rows: () => sql`select n.line from incoming n join education.classes c on c.ref = n.class
      join education.terms t on t.id = c.term_id where n.from_start > t.last_end and not exists (${known})`,
  },
]

/** Which learner is in which class, one a line, and why they left. */
export const importEnrolments: ImportDefinition = {
  name: 'education.import-enrolments',
  key: ['learner', 'class'],
  looksInto: [seeEvery],
  list: '/education/learners',
  existing: {
    join: sql`join education.learners l on l.code = n.learner join education.classes c on c.ref = n.class
      join education.enrolments e on e.learner_id = l.id and e.class_id = c.id and e.voided_at is null`,
    columns: { from: sql`e.date_edtf` },
  },
  columns: [
    code('learner', { required: true, example: ['L-01', 'L-02'] }),
    code('class', { required: true, example: ['JLC-1-A', 'JLC-1-A'] }),
    partialDate('from', { required: true, example: ['2011-06-29', '2011-06'] }),
    partialDate('until', { example: ['', '2011-08'] }),
    oneOf('reason', leavingReasons, {
      spellings: spelledAs(educationWords, 'education.reason.'),
      example: ['', 'work'],
    }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['until_start'])
    const { numAffectedRows } =
      await sql`insert into education.enrolments (id, learner_id, class_id, date_edtf, date_start,
        date_end, date_printed, recorded_at, recorded_by)
      select n.id, l.id, c.id, n.from_edtf, n.from_start, n.from_end, n.from_printed, ${by.now}, ${by.actor.name}
      from incoming n join education.learners l on l.code = n.learner join education.classes c on c.ref = n.class
      where not exists (${known}) order by n.id`.execute(tx)
    await sql`insert into education.leavings (enrolment_id, position, reason, date_edtf, date_start, date_end,
        date_printed, recorded_at, recorded_by)
      select e.id, 0, n.reason, n.until_edtf, n.until_start, n.until_end, n.until_printed, ${by.now}, ${by.actor.name}
      from incoming n join education.enrolments e on e.id = n.id where n.until_edtf is not null`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
