import { sql } from 'kysely'
import { findActivities } from '#modules/activities/face.ts'
import { dayIn } from '#modules/organisation/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, money, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { eventKinds, eventStates, goalsTold } from '../rules/choices.ts'
import { eventsWords } from '../words/words.ts'

const spelled = (choice: string) => spelledAs(eventsWords, `events.${choice}.`)

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const checks: readonly Check[] = [
  textNeeded('name', 'events.name-needed'),
  endsKnown('date'),
  check('why', 'events.reason-needed', () => sql`select line from incoming where state = 'cancelled' and why is null`),
  check(
    'came',
    'events.not-held',
    () => sql`select line from incoming where state <> 'held' and (came is not null or goal is not null)`,
  ),
  check(
    'goal',
    'events.goal-computed',
    () => sql`select line from incoming where goal is not null and goal_amount is not null`,
  ),
  check(
    'goal_amount',
    'events.amount-needed',
    () => sql`select line from incoming where goal_amount is null and goal_currency is not null`,
  ),
  check('goal_amount', 'events.amount-not-above-zero', () => sql`select line from incoming where goal_amount <= 0`),
  check('capacity', 'events.capacity-not-above-zero', () => sql`select line from incoming where capacity = 0`),
]

/** The ids of the activities that rows name, by line; refuses what the log does not know. */
async function refuseUnknownActivities(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ line: number; activity: string }>`select line, activity from incoming
    where activity is not null order by line`.execute(tx)
  const found = await findActivities(
    tx,
    rows.map(({ activity }) => activity),
  )
  const unknown = rows.filter(({ activity }) => !found.has(activity)).slice(0, 50)
  if (unknown.length > 0)
    throw Refusal.of(
      unknown.map(({ line, activity }) =>
        new Refusal('events.unknown-activity', undefined, { ref: activity }).at(line, 'activity'),
      ),
    )
  return found
}

const meant = (number: string) =>
  sql`case when ${sql.ref(`n.${number}`)} is not null then coalesce(${sql.ref(`n.${number}_qualifier`)}, 'exact') end`

const qualifierHeld = (number: string) => sql`case when ${sql.ref(`n.${number}_qualifier`)} is null
  then nullif(${sql.ref(`e.${number}_qualifier`)}, 'exact') else ${sql.ref(`e.${number}_qualifier`)} end`

const numberColumns = (name: string, example: string, qualifier: string) => [
  count(name, { example: [example, ''] }),
  oneOf(`${name}_qualifier`, qualifiers, { spellings: spelled('qualifier'), example: [qualifier, ''] }),
  text(`${name}_printed`, { most: 200, example: ['', ''] }),
]

/** Events, one a line, with what came of them; the activity of the log by its reference. */
export const importEvents: ImportDefinition = {
  name: 'events.import-events',
  key: ['ref'],
  list: '/events',
  existing: {
    join: sql`join events.events e on e.ref = n.ref`,
    columns: {
      date: sql`e.date_edtf`,
      kind: sql`e.kind`,
      state: sql`e.state`,
      place: sql`e.place`,
      capacity: sql`e.capacity`,
      expected: sql`e.expected`,
      expected_qualifier: qualifierHeld('expected'),
      expected_printed: sql`e.expected_printed`,
      came: sql`e.came`,
      came_qualifier: qualifierHeld('came'),
      came_printed: sql`e.came_printed`,
      goal_amount: sql`e.goal_amount`,
      goal_currency: sql`e.goal_currency`,
      goal: sql`e.goal_told`,
      note: sql`e.note`,
      ...textsHeld('name', sql`e.names`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['EV-01', 'EV-02'] }),
    partialDate('date', { required: true, example: ['2010-11-03', '2011-05'] }),
    oneOf('kind', eventKinds, { required: true, spellings: spelled('kind'), example: ['concert', 'bazaar'] }),
    oneOf('state', eventStates, { required: true, spellings: spelled('state'), example: ['held', 'cancelled'] }),
    text('why', { most: 500, example: ['', 'The hall was closed'] }),
    text('place', { most: 200, example: ['Tokyo', ''] }),
    code('activity', { example: ['', ''] }),
    count('capacity', { example: ['120', ''] }),
    ...numberColumns('expected', '70', 'about'),
    ...numberColumns('came', '80', 'over'),
    ...money({ header: 'goal_amount', example: ['200000', ''] }, { header: 'goal_currency', example: ['JPY', ''] }),
    oneOf('goal', goalsTold, { spellings: spelled('goal'), example: ['', ''] }),
    text('note', { example: ['', ''] }),
    ...textColumns('name', {
      most: 200,
      example: {
        en: ['Charity concert', 'Spring bazaar'],
        ja: ['チャリティーコンサート', '春のバザー'],
        ko: ['자선 음악회', '봄 바자회'],
        zh: ['慈善音乐会', '春季义卖'],
      },
    }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'], sql`state = 'held'`)
    const activities = await refuseUnknownActivities(tx)
    const { rows } = await sql<{ id: string }>`insert into events.events (id, ref, kind, names, date_edtf, date_start,
        date_end, date_printed, place, activity_id, state, capacity, expected, expected_qualifier, expected_printed, came,
        came_qualifier, came_printed, goal_amount, goal_currency, goal_told, note, recorded_at, recorded_by)
      select n.id, n.ref, n.kind, ${textsOf('name')}, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.place,
        a.id, n.state, n.capacity, n.expected, ${meant('expected')}, n.expected_printed, n.came, ${meant('came')},
        n.came_printed, n.goal_amount, n.goal_currency, n.goal, n.note, ${by.now}, ${by.actor.name}
      from incoming n
      left join unnest(${[...activities.keys()]}::text[], ${[...activities.values()]}::uuid[]) a (ref, id)
        on a.ref = n.activity
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into events.event_states (event_id, position, state, reason, recorded_at, recorded_by)
      select id, 0, state, why, ${by.now}, ${by.actor.name} from incoming
      where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
    return BigInt(rows.length)
  },
}
