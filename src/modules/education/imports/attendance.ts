import { sql } from 'kysely'
import { code, oneOf } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { seeEvery } from '../policy.ts'
import { presences } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'
import { hoursColumn, learnerInUse } from './parts.ts'

const known = sql`select from education.attendance k join education.learners kl on kl.id = k.learner_id
  join education.sessions ks on ks.id = k.session_id
  where k.voided_at is null and kl.code = n.learner and ks.ref = n.session`

const checks: readonly Check[] = [
  learnerInUse(known),
  {
    column: 'session',
    code: 'education.import-attendance.not-held',
    rows: () => sql`select n.line, n.session as ref from incoming n where not exists (${known}) and not exists (
      select from education.sessions s where s.ref = n.session and s.state = 'held' and s.voided_at is null)`,
  },
  {
    column: 'learner',
    code: 'education.not-enrolled',
    rows: () => sql`select n.line, n.learner as code from incoming n join education.sessions s on s.ref = n.session
      join education.learners l on l.code = n.learner where not exists (${known}) and not exists (
        select from education.enrolments e
        left join education.leavings x on x.enrolment_id = e.id and x.voided_at is null
        where e.learner_id = l.id and e.class_id = s.class_id and e.voided_at is null and e.date_start <= s.day
          and (x.enrolment_id is null or x.date_end >= s.day))`,
  },
  {
    column: 'time',
    code: 'education.absent-with-time',
    rows: () => sql`select line from incoming where presence <> 'present' and minutes > 0`,
  },
  {
    column: 'time',
    code: 'education.no-time',
    rows: () => sql`select line from incoming where presence = 'present' and minutes = 0`,
  },
  {
    column: 'time',
    code: 'education.longer-than-delivered',
    rows: () => sql`select n.line from incoming n join education.sessions s on s.ref = n.session
      where not exists (${known}) and n.minutes > s.delivered_minutes`,
  },
]

/** Who attended which session, one a line; the whole session for who was present, unless a time is told. */
export const importAttendance: ImportDefinition = {
  name: 'education.import-attendance',
  key: ['session', 'learner'],
  looksInto: [seeEvery],
  list: '/education/sessions',
  existing: {
    join: sql`join education.sessions s on s.ref = n.session join education.learners l on l.code = n.learner
      join education.attendance e on e.session_id = s.id and e.learner_id = l.id and e.voided_at is null`,
    columns: {
      presence: sql`e.presence`,
      time: sql`case when n.minutes is not null then e.minutes
        else nullif(e.minutes, case when e.presence = 'present' then s.delivered_minutes else 0 end) end`,
    },
  },
  columns: [
    code('session', { required: true, example: ['JLC-1-01', 'JLC-1-01'] }),
    code('learner', { required: true, example: ['L-01', 'L-02'] }),
    oneOf('presence', presences, {
      required: true,
      spellings: spelledAs(educationWords, 'education.presence.'),
      example: ['present', 'excused'],
    }),
    hoursColumn('time', 'minutes', { example: ['2:30', ''] }),
  ],
  checks,
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into education.attendance (id, session_id, learner_id, presence, minutes,
        recorded_at, recorded_by)
      select n.id, s.id, l.id, n.presence,
        case when n.presence = 'present' then coalesce(n.minutes, s.delivered_minutes) else 0 end, ${by.now},
        ${by.actor.name}
      from incoming n join education.sessions s on s.ref = n.session join education.learners l on l.code = n.learner
      where not exists (${known}) order by n.id`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
