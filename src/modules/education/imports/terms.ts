import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { termStates } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'
import { hoursColumn, inUse, timeChecks } from './parts.ts'

const check = (column: string, refusal: string, where: ReturnType<typeof sql>): Check => ({
  column,
  code: refusal,
  rows: () => sql`select line from incoming where ${where}`,
})

const checks: readonly Check[] = [
  textNeeded('name', 'education.name-needed'),
  ...['first', 'last', 'announced', 'state_from'].map(endsKnown),
  ...timeChecks('planned_hours', 'planned_minutes'),
  inUse('programme', 'education.programmes', 'education.terms'),
  check('ordinal', 'education.not-a-count', sql`ordinal not between 1 and 999`),
  check('last', 'education.ends-before-beginning', sql`last_end < first_end`),
  check('state_from', 'education.import-terms.from-needed', sql`(state = 'planned') <> (state_from_edtf is null)`),
  check('state_from', 'education.before-last-state', sql`state_from_end < announced_start`),
  check('why', 'education.reason-needed', sql`state = 'cancelled' and why is null`),
  {
    column: 'ordinal',
    code: 'education.ordinal-taken',
    rows: () => sql`select n.line, n.ordinal from (select line, ref, programme, ordinal,
        row_number() over (partition by programme, ordinal order by line) as time from incoming) n
      where not exists (select 1 from education.terms known where known.ref = n.ref) and (n.time > 1 or exists (
        select 1 from education.terms t join education.programmes p on p.id = t.programme_id
        where p.ref = n.programme and t.ordinal = n.ordinal and t.voided_at is null))`,
  },
]

/** Each new term was planned first, and then became what it is. */
async function writeStates(tx: Tx, by: By, added: readonly string[]): Promise<void> {
  await sql`insert into education.term_states (term_id, position, state, date_edtf, date_start, date_end, date_printed,
      reason, recorded_at, recorded_by)
    select n.id, s.position, s.state, s.edtf, s.first, s.last, s.printed, s.reason, ${by.now}, ${by.actor.name}
    from incoming n cross join lateral (values
      (0, 'planned', n.announced_edtf, n.announced_start, n.announced_end, n.announced_printed, null),
      (1, n.state, n.state_from_edtf, n.state_from_start, n.state_from_end, n.state_from_printed, n.why)
    ) s (position, state, edtf, first, last, printed, reason)
    where n.id = any(${added}::uuid[]) and s.edtf is not null`.execute(tx)
}

/** Terms, one a line, with what they are now and since when. */
export const importTerms: ImportDefinition = {
  name: 'education.import-terms',
  key: ['ref'],
  list: '/education',
  existing: {
    join: sql`join education.terms e on e.ref = n.ref join education.programmes p on p.id = e.programme_id`,
    columns: {
      programme: sql`p.ref`,
      ordinal: sql`e.ordinal::bigint`,
      first: sql`e.date_edtf`,
      last: sql`e.last_edtf`,
      planned_hours: sql`e.planned_minutes`,
      note: sql`e.note`,
      ...textsHeld('name', sql`e.names`),
    },
  },
  columns: [
    code('ref', { required: true, example: ['JLC-1', 'JLC-2'] }),
    code('programme', { required: true, example: ['JLC', 'JLC'] }),
    count('ordinal', { required: true, example: ['1', '2'] }),
    partialDate('first', { required: true, example: ['2011-06-29', '2011-10'] }),
    partialDate('last', { example: ['2011-08-31', ''] }),
    hoursColumn('planned_hours', 'planned_minutes', { required: true, example: ['60', '60'] }),
    partialDate('announced', { required: true, example: ['2011-05', '2011-08'] }),
    oneOf('state', termStates, {
      required: true,
      spellings: spelledAs(educationWords, 'education.state.'),
      example: ['finished', 'planned'],
    }),
    partialDate('state_from', { example: ['2011-08-31', ''] }),
    text('why', { most: 500, example: ['', ''] }),
    text('note', { example: ['', ''] }),
    ...textColumns('name', {
      most: 200,
      example: {
        en: ['First term', 'Second term'],
        ja: ['第1期', '第2期'],
        ko: ['제1기', '제2기'],
        zh: ['第一期', '第二期'],
      },
    }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['announced_start', 'state_from_start'])
    const { rows } = await sql<{ id: string }>`insert into education.terms (id, ref, programme_id, ordinal, names,
        date_edtf, date_start, date_end, date_printed, last_edtf, last_start, last_end, last_printed, planned_minutes,
        note, state, recorded_at, recorded_by)
      select n.id, n.ref, p.id, n.ordinal, ${textsOf('name')}, n.first_edtf, n.first_start, n.first_end,
        n.first_printed, n.last_edtf, n.last_start, n.last_end, n.last_printed, n.planned_minutes, n.note, n.state,
        ${by.now}, ${by.actor.name}
      from incoming n join education.programmes p on p.ref = n.programme
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await writeStates(
      tx,
      by,
      rows.map(({ id }) => id),
    )
    return BigInt(rows.length)
  },
}
