import { type RawBuilder, sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { modes, sessionStates } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'
import { hoursColumn, inUse, timeChecks } from './parts.ts'

const spelled = (choice: string) => spelledAs(educationWords, `education.${choice}.`)

const check = (column: string, refusal: string, where: RawBuilder<unknown>): Check => ({
  column,
  code: refusal,
  rows: () => sql`select line from incoming where ${where}`,
})

const isNew = sql`not exists (select 1 from education.sessions known where known.ref = n.ref)`

const checks: readonly Check[] = [
  ...timeChecks('planned_hours', 'planned_minutes', 1440n),
  ...timeChecks('delivered_hours', 'delivered_minutes', 1440n),
  inUse('class', 'education.classes', 'education.sessions'),
  check(
    'delivered_hours',
    'education.import-sessions.delivered',
    sql`(state = 'held') <> (delivered_minutes is not null)`,
  ),
  check('why', 'education.reason-needed', sql`state = 'cancelled' and why is null`),
  {
    column: 'day',
    code: 'education.outside-term',
    rows: () => sql`select n.line from incoming n join education.classes c on c.ref = n.class
      join education.terms t on t.id = c.term_id
      where ${isNew} and (n.day < t.date_start or n.day > t.last_end)`,
  },
  {
    column: 'class',
    code: 'education.term-is-cancelled',
    rows: () => sql`select n.line from incoming n join education.classes c on c.ref = n.class
      join education.terms t on t.id = c.term_id where ${isNew} and t.state = 'cancelled' and n.state <> 'cancelled'`,
  },
]

// asked of what was written, for the session that is made up for may stand in the same file
const checksAfter: readonly Check[] = [
  {
    column: 'makes_up',
    code: 'education.import-sessions.makes-up',
    rows: () => sql`select n.line, n.makes_up as ref from incoming n join education.sessions s on s.id = n.id
      where n.makes_up is not null and not exists (select 1 from education.sessions m where m.id = s.makes_up_id
        and m.class_id = s.class_id and m.state = 'cancelled' and m.voided_at is null)`,
  },
]

async function refuseDays(tx: Tx, today: string): Promise<void> {
  await refuseComingIn(tx, today, ['day'], sql`state = 'held'`)
  const { rows: twice } = await sql<{ line: number }>`select n.line from (select line, ref, state, makes_up,
      row_number() over (partition by makes_up order by line) as time from incoming
      where makes_up is not null and state <> 'cancelled') n
    where ${isNew} and (n.time > 1 or exists (select 1 from education.sessions m join education.sessions s
      on s.makes_up_id = m.id where m.ref = n.makes_up and s.voided_at is null and s.state <> 'cancelled'))
    order by n.line limit 50`.execute(tx)
  if (twice.length > 0)
    throw Refusal.of(twice.map(({ line }) => new Refusal('education.made-up-already').at(line, 'makes_up')))
}

async function writeStates(tx: Tx, by: By, added: readonly string[]): Promise<void> {
  await sql`insert into education.session_states (session_id, position, state, delivered_minutes, reason, recorded_at,
      recorded_by)
    select id, 0, state, delivered_minutes, why, ${by.now}, ${by.actor.name} from incoming
    where id = any(${added}::uuid[])`.execute(tx)
  await sql`update education.sessions s set makes_up_id = m.id from incoming n join education.sessions m on m.ref = n.makes_up
    where s.id = n.id and s.id = any(${added}::uuid[])`.execute(tx)
}

/** Sessions, one a line, held, cancelled or yet to come. */
export const importSessions: ImportDefinition = {
  name: 'education.import-sessions',
  key: ['ref'],
  list: '/education/sessions',
  existing: {
    join: sql`join education.sessions e on e.ref = n.ref join education.classes c on c.id = e.class_id
      left join education.sessions m on m.id = e.makes_up_id`,
    columns: {
      class: sql`c.ref`,
      day: sql`e.day`,
      planned_hours: sql`e.planned_minutes`,
      delivered_hours: sql`e.delivered_minutes`,
      state: sql`e.state`,
      makes_up: sql`m.ref`,
      mode: sql`e.mode`,
      place: sql`e.place`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['JLC-1-01', 'JLC-1-02'] }),
    code('class', { required: true, example: ['JLC-1-A', 'JLC-1-A'] }),
    day('day', { required: true, example: ['2011-06-29', '2011-07-02'] }),
    hoursColumn('planned_hours', 'planned_minutes', { required: true, example: ['3', '3'] }),
    oneOf('state', sessionStates, {
      required: true,
      spellings: spelled('session-state'),
      example: ['held', 'cancelled'],
    }),
    hoursColumn('delivered_hours', 'delivered_minutes', { example: ['2:45', ''] }),
    text('why', { most: 500, example: ['', 'The teacher was ill'] }),
    code('makes_up', { example: ['', ''] }),
    oneOf('mode', modes, { required: true, spellings: spelled('mode'), example: ['in-person', 'online'] }),
    text('place', { most: 200, example: ['Ward hall', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  checksAfter,
  async write(tx, by) {
    await refuseDays(tx, await dayIn(tx, by.now))
    const { rows } = await sql<{ id: string }>`insert into education.sessions (id, ref, class_id, day, planned_minutes,
        delivered_minutes, mode, place, note, state, recorded_at, recorded_by)
      select n.id, n.ref, c.id, n.day, n.planned_minutes, n.delivered_minutes, n.mode, n.place, n.note, n.state,
        ${by.now}, ${by.actor.name}
      from incoming n join education.classes c on c.ref = n.class
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await writeStates(
      tx,
      by,
      rows.map(({ id }) => id),
    )
    return BigInt(rows.length)
  },
}
