import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, count, day, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { meetingKinds, meetingStates, quorumShares } from '../rules/choices.ts'
import { governanceWords } from '../words/words.ts'

const spelled = (prefix: string) => ({ spellings: spelledAs(governanceWords, `governance.${prefix}.`) })

const checks: Check[] = [
  {
    column: 'for_year',
    code: 'governance.unknown-year',
    rows: () => sql`select line, for_year as code from incoming n where for_year is not null
      and not exists (select 1 from organisation.years y where n.for_year in (y.ref, y.label))`,
  },
  {
    column: 'number',
    code: 'governance.number-not-above-zero',
    rows: () => sql`select line from incoming where number = 0 or quorum_number = 0`,
  },
  {
    column: 'number',
    code: 'governance.number-twice',
    rows: () => sql`select n.line from incoming n where n.number is not null and n.state <> 'cancelled'
      and (exists (select 1 from governance.meetings m where m.kind = n.kind and m.number = n.number and m.ref <> n.ref
          and m.voided_at is null and m.state <> 'cancelled')
        or exists (select 1 from incoming o where o.kind = n.kind and o.number = n.number and o.line < n.line
          and o.state <> 'cancelled'))`,
  },
  {
    column: 'notice_on',
    code: 'governance.notice-after-meeting',
    rows: () => sql`select line from incoming where notice_on > held_on`,
  },
  {
    column: 'present',
    code: 'governance.presence-not-whole',
    rows: () =>
      sql`select line from incoming where num_nonnulls(entitled, present, by_proxy, in_writing) not in (0, 4)`,
  },
  {
    column: 'present',
    code: 'governance.presence-of-unheld',
    rows: () => sql`select line from incoming where state <> 'held'
      and num_nonnulls(entitled, present, by_proxy, in_writing) > 0`,
  },
  {
    column: 'present',
    code: 'governance.more-than-entitled',
    rows: () => sql`select line, entitled from incoming where present::numeric + by_proxy + in_writing > entitled`,
  },
]

/** Refuses meetings said to be held on a day that has not come; a planned one may lie ahead. */
async function refuseHeldToCome(tx: Tx, by: By): Promise<void> {
  const today = await dayIn(tx, by.now)
  await refuseComingIn(tx, today, ['notice_on'])
  await refuseComingIn(tx, today, ['held_on'], sql`state = 'held'`)
}

/** Meetings, one a line; one that was held may say how many were there. */
export const importMeetings: ImportDefinition = {
  name: 'governance.import-meetings',
  key: ['ref'],
  list: '/governance/meetings',
  existing: {
    join: sql`join governance.meetings e on e.ref = n.ref left join organisation.years y on y.id = e.for_year_id`,
    columns: {
      ...{ kind: sql`e.kind`, number: sql`e.number`, held_on: sql`e.held_on`, place: sql`e.place` },
      for_year: sql`case when n.for_year = y.label then y.label else y.ref end`,
      ...{ notice_on: sql`e.notice_on`, notice_days: sql`e.notice_days` },
      ...{ quorum_share: sql`e.quorum_share`, quorum_number: sql`e.quorum_number`, state: sql`e.state` },
      ...{
        entitled: sql`e.entitled`,
        present: sql`e.present`,
        by_proxy: sql`e.by_proxy`,
        in_writing: sql`e.in_writing`,
      },
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['MT-2009', 'MT-2011'] }),
    oneOf('kind', meetingKinds, { required: true, ...spelled('kind'), example: ['general', 'board'] }),
    count('number', { example: ['13', ''] }),
    day('held_on', { required: true, example: ['2009-10-11', '2011-01-20'] }),
    text('place', { most: 200, example: ['Tokyo', ''] }),
    code('for_year', { example: ['FY2010', ''] }),
    day('notice_on', { example: ['2009-09-20', ''] }),
    count('notice_days', { example: ['14', ''] }),
    oneOf('quorum_share', quorumShares, { ...spelled('share'), example: ['half', 'more-than-half'] }),
    count('quorum_number', { example: ['', '3'] }),
    oneOf('state', meetingStates, { required: true, ...spelled('meeting-state'), example: ['held', 'held'] }),
    count('entitled', { example: ['24', ''] }),
    count('present', { example: ['11', ''] }),
    count('by_proxy', { example: ['6', ''] }),
    count('in_writing', { example: ['0', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseHeldToCome(tx, by)
    const { rows } = await sql<{ id: string }>`insert into governance.meetings (id, ref, kind, number, held_on, place,
        for_year_id, notice_on, notice_days, quorum_share, quorum_number, state, entitled, present, by_proxy, in_writing,
        note, recorded_at, recorded_by)
      select n.id, n.ref, kind, number, held_on, place, (select y.id from organisation.years y
          where n.for_year in (y.ref, y.label) order by y.start_day desc limit 1), notice_on, notice_days, quorum_share,
        quorum_number, state, entitled, present, by_proxy, in_writing, note, ${by.now}, ${by.actor.name}
      from incoming n order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await sql`insert into governance.meeting_statuses (meeting_id, position, state, recorded_at, recorded_by)
      select id, 0, state, ${by.now}, ${by.actor.name} from incoming
      where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(tx)
    return BigInt(rows.length)
  },
}
