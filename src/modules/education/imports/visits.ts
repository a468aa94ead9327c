import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { qualifiers } from '#platform/figures.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { visitorKinds } from '../rules/choices.ts'
import { educationWords } from '../words/words.ts'
import { inUse } from './parts.ts'

const spelled = (choice: string) => spelledAs(educationWords, `education.${choice}.`)

const checks: readonly Check[] = [
  endsKnown('date'),
  inUse('programme', 'education.programmes', 'education.visits'),
  {
    column: 'session',
    code: 'education.unknown-session',
    rows: () => sql`select n.line, n.session as ref from incoming n where n.session is not null
      and not exists (select from education.visits known where known.ref = n.ref)
      and not exists (select from education.sessions s join education.classes c on c.id = s.class_id
        join education.terms t on t.id = c.term_id join education.programmes p on p.id = t.programme_id
        where s.ref = n.session and p.ref = n.programme and s.voided_at is null)`,
  },
  {
    column: 'session',
    code: 'education.other-day',
    rows: () => sql`select n.line from incoming n join education.sessions s on s.ref = n.session
      where s.day < n.date_start or s.day > n.date_end`,
  },
  {
    column: 'qualifier',
    code: 'education.import-visits.number-needed',
    rows: () => sql`select line from incoming where qualifier is not null and number is null`,
  },
  {
    column: 'number',
    code: 'education.too-many-visitors',
    rows: () => sql`select line from incoming where number > 1000000`,
  },
]

/** Visits, one a line; the number only where it was told. */
export const importVisits: ImportDefinition = {
  name: 'education.import-visits',
  key: ['ref'],
  list: '/education/visits',
  existing: {
    join: sql`join education.visits e on e.ref = n.ref join education.programmes p on p.id = e.programme_id
      left join education.sessions s on s.id = e.session_id`,
    columns: {
      programme: sql`p.ref`,
      session: sql`s.ref`,
      date: sql`e.date_edtf`,
      visitors: sql`e.visitors`,
      who: sql`e.who`,
      number: sql`e.number`,
      qualifier: sql`case when n.qualifier is null then nullif(e.qualifier, 'exact') else e.qualifier end`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['EV-01', 'EV-02'] }),
    code('programme', { required: true, example: ['JLC', 'JLC'] }),
    code('session', { example: ['', ''] }),
    partialDate('date', { required: true, example: ['2011-08-24', '2011-07'] }),
    oneOf('visitors', visitorKinds, {
      required: true,
      spellings: spelled('visitors'),
      example: ['parliament', 'agency'],
    }),
    text('who', { most: 300, example: ['Members of both houses', ''] }),
    count('number', { example: ['', '2'] }),
    oneOf('qualifier', qualifiers, { spellings: spelled('qualifier'), example: ['', 'about'] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'])
    const { numAffectedRows } = await sql`insert into education.visits (id, ref, programme_id, session_id, date_edtf,
        date_start, date_end, date_printed, visitors, who, number, qualifier, note, recorded_at, recorded_by)
      select n.id, n.ref, p.id, s.id, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.visitors, n.who, n.number,
        case when n.number is not null then coalesce(n.qualifier, 'exact') end, n.note, ${by.now}, ${by.actor.name}
      from incoming n join education.programmes p on p.ref = n.programme
      left join education.sessions s on s.ref = n.session
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
