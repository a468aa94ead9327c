import { sql } from 'kysely'
import { code, count, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { majorities, resolutionKinds } from '../rules/choices.ts'
import { governanceWords } from '../words/words.ts'
import { knownMeeting } from './checks.ts'

const checks: Check[] = [
  knownMeeting,
  textNeeded('title', 'governance.title-needed'),
  {
    column: 'votes_for',
    code: 'governance.votes-not-whole',
    rows: () =>
      sql`select line from incoming where num_nonnulls(votes_for, votes_against, votes_abstained) not in (0, 3)`,
  },
  {
    column: 'votes_for',
    code: 'governance.meeting-not-held',
    rows: () => sql`select n.line from incoming n join governance.meetings m on m.ref = n.meeting
      where m.state <> 'held' and n.votes_for is not null`,
  },
  {
    column: 'votes_for',
    code: 'governance.more-votes-than-present',
    rows: () => sql`select n.line, m.present + m.by_proxy + m.in_writing as present
      from incoming n join governance.meetings m on m.ref = n.meeting
      where n.votes_for::numeric + n.votes_against + n.votes_abstained > m.present + m.by_proxy + m.in_writing`,
  },
]

/** Resolutions, one a line; the votes are left out where they are not known. */
export const importResolutions: ImportDefinition = {
  name: 'governance.import-resolutions',
  key: ['ref'],
  list: '/governance/resolutions',
  existing: {
    join: sql`join governance.resolutions e on e.ref = n.ref join governance.meetings m on m.id = e.meeting_id`,
    columns: {
      ...{ meeting: sql`m.ref`, kind: sql`e.kind`, majority: sql`e.majority` },
      ...textsHeld('title', sql`e.titles`),
      ...{ votes_for: sql`e.votes_for`, votes_against: sql`e.votes_against`, votes_abstained: sql`e.votes_abstained` },
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['RS-2009-1', 'RS-2011-1'] }),
    code('meeting', { required: true, example: ['MT-2009', 'MT-2009'] }),
    oneOf('kind', resolutionKinds, {
      required: true,
      spellings: spelledAs(governanceWords, 'governance.resolution-kind.'),
      example: ['adopt-report', 'other'],
    }),
    oneOf('majority', majorities, {
      required: true,
      spellings: spelledAs(governanceWords, 'governance.majority.'),
      example: ['simple', 'two-thirds'],
    }),
    count('votes_for', { example: ['15', ''] }),
    count('votes_against', { example: ['0', ''] }),
    count('votes_abstained', { example: ['2', ''] }),
    ...textColumns('title', {
      most: 300,
      example: {
        en: ['Report of the year', 'A new office'],
        ja: ['事業報告の承認', ''],
        ko: ['사업 보고 승인', ''],
        zh: ['批准年度报告', ''],
      },
    }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    const { numAffectedRows } =
      await sql`insert into governance.resolutions (id, ref, meeting_id, titles, kind, majority,
        votes_for, votes_against, votes_abstained, note, recorded_at, recorded_by)
      select n.id, n.ref, m.id, ${textsOf('title')}, n.kind, n.majority, n.votes_for, n.votes_against,
        n.votes_abstained, n.note, ${by.now}, ${by.actor.name}
      from incoming n join governance.meetings m on m.ref = n.meeting
      order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
