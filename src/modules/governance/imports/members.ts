import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { endReasons, memberKinds } from '../rules/choices.ts'
import { governanceWords } from '../words/words.ts'
import { addEndings, endsWhole, knownParty } from './checks.ts'

/** Members, one a line; who has left has a last day and a reason. */
export const importMembers: ImportDefinition = {
  name: 'governance.import-members',
  looksInto: ['people'],
  key: ['ref'],
  list: '/governance/members',
  existing: {
    join: sql`join governance.members e on e.ref = n.ref join people.current_names p on p.party_id = e.party_id`,
    columns: {
      party: sql`p.party_ref`,
      kind: sql`e.kind`,
      joined_on: sql`e.joined_on`,
      left_on: sql`e.left_on`,
      note: sql`e.note`,
    },
  },
  columns: [
    code('ref', { required: true, example: ['M-001', 'M-002'] }),
    code('party', { required: true, example: ['P-1', 'P-3'] }),
    oneOf('kind', memberKinds, {
      required: true,
      spellings: spelledAs(governanceWords, 'governance.kind.'),
      example: ['voting', 'supporting'],
    }),
    day('joined_on', { required: true, example: ['2008-04-01', '2010-10-01'] }),
    day('left_on', { example: ['', '2011-03-31'] }),
    oneOf('left_because', endReasons, {
      spellings: spelledAs(governanceWords, 'governance.reason.'),
      example: ['', 'resigned'],
    }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    knownParty,
    ...endsWhole('joined_on', 'left_on', 'left_because'),
    {
      column: 'party',
      code: 'governance.member-twice',
      rows: () => sql`select n.line from incoming n
        join people.current_names own on own.party_ref = n.party
        join people.current_names p on p.current_id = own.current_id
        where exists (select 1 from governance.members m where m.party_id = p.party_id and m.ref <> n.ref
            and m.voided_at is null and m.joined_on <= coalesce(n.left_on, 'infinity')
            and coalesce(m.left_on, 'infinity') >= n.joined_on)
          or exists (select 1 from incoming o where o.party = p.party_ref and o.line < n.line
            and o.joined_on <= coalesce(n.left_on, 'infinity') and coalesce(o.left_on, 'infinity') >= n.joined_on)
        group by n.line`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['joined_on', 'left_on'])
    const { rows } = await sql<{
      id: string
    }>`insert into governance.members (id, ref, party_id, kind, joined_on, left_on,
        note, recorded_at, recorded_by)
      select n.id, n.ref, p.party_id, n.kind, n.joined_on, n.left_on, n.note, ${by.now}, ${by.actor.name}
      from incoming n join people.current_names p on p.party_ref = n.party
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    await addEndings(
      tx,
      rows.map(({ id }) => id),
      'left',
      by,
    )
    return BigInt(rows.length)
  },
}
