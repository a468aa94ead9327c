import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { knownMeeting } from './checks.ts'

/** Minutes of meetings that were held, one meeting a line; minutes that are there already stay as they are. */
export const importMinutes: ImportDefinition = {
  name: 'governance.import-minutes',
  key: ['meeting'],
  list: '/governance/meetings',
  existing: {
    join: sql`join governance.meetings m on m.ref = n.meeting
      join governance.minutes e on e.id = m.id and e.text is not null`,
    columns: { text: sql`e.text`, signed_by: sql`e.signed_by`, signed_on: sql`e.signed_on` },
  },
  columns: [
    code('meeting', { required: true, example: ['MT-2009', 'MT-2011'] }),
    text('text', {
      required: true,
      most: 100_000,
      example: ['The report was read and adopted.', 'Officers were elected.'],
    }),
    text('signed_by', { most: 300, example: ['The chair and two members', ''] }),
    day('signed_on', { example: ['2009-10-20', ''] }),
  ],
  checks: [
    knownMeeting,
    {
      column: 'meeting',
      code: 'governance.meeting-not-held',
      rows: () => sql`select n.line from incoming n join governance.meetings m on m.ref = n.meeting
        where m.state <> 'held'`,
    },
    {
      column: 'signed_on',
      code: 'governance.signed-before-meeting',
      rows: () => sql`select n.line from incoming n join governance.meetings m on m.ref = n.meeting
        where n.signed_on < m.held_on`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['signed_on'])
    const { numAffectedRows } = await sql`insert into governance.minutes as old (id, text, signed_by, signed_on,
        recorded_at, recorded_by)
      select m.id, n.text, n.signed_by, n.signed_on, ${by.now}, ${by.actor.name}
      from incoming n join governance.meetings m on m.ref = n.meeting order by n.id
      on conflict (id) do update set text = excluded.text, signed_by = excluded.signed_by,
        signed_on = excluded.signed_on where old.text is null`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
