import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { endReasons, offices } from '../rules/choices.ts'
import { governanceWords } from '../words/words.ts'
import { addEndings, endsWhole, knownParty, knownResolution } from './checks.ts'

/** Offices held, one a line; one that is over has a last day and a reason. */
export const importOfficers: ImportDefinition = {
  name: 'governance.import-officers',
  looksInto: ['people'],
  key: ['ref'],
  list: '/governance/officers',
  existing: {
    join: sql`join governance.officers e on e.ref = n.ref join people.current_names p on p.party_id = e.party_id
      left join governance.resolutions r on r.id = e.resolution_id`,
    columns: {
      ...{ party: sql`p.party_ref`, office: sql`e.office`, began_on: sql`e.began_on`, term_until: sql`e.term_until` },
      ...{ ended_on: sql`e.ended_on`, resolution: sql`r.ref`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['OF-01', 'OF-02'] }),
    code('party', { required: true, example: ['P-1', 'P-3'] }),
    oneOf('office', offices, {
      required: true,
      spellings: spelledAs(governanceWords, 'governance.office.'),
      example: ['chair', 'auditor'],
    }),
    day('began_on', { required: true, example: ['2008-10-12', '2008-10-12'] }),
    day('term_until', { example: ['2010-10-11', '2010-10-11'] }),
    day('ended_on', { example: ['', '2010-10-10'] }),
    oneOf('ended_because', endReasons, {
      spellings: spelledAs(governanceWords, 'governance.reason.'),
      example: ['', 'term-over'],
    }),
    code('resolution', { example: ['RS-2009-1', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks: [
    knownParty,
    knownResolution,
    ...endsWhole('began_on', 'ended_on', 'ended_because'),
    {
      column: 'term_until',
      code: 'governance.ends-before-it-begins',
      rows: () => sql`select line from incoming where term_until < began_on`,
    },
    {
      column: 'party',
      code: 'governance.office-twice',
      rows: () => sql`select n.line from incoming n
        join people.current_names own on own.party_ref = n.party
        join people.current_names p on p.current_id = own.current_id
        where exists (select 1 from governance.officers o where o.party_id = p.party_id and o.office = n.office
            and o.ref <> n.ref and o.voided_at is null and o.began_on <= coalesce(n.ended_on, 'infinity')
            and coalesce(o.ended_on, 'infinity') >= n.began_on)
          or exists (select 1 from incoming o where o.party = p.party_ref and o.office = n.office and o.line < n.line
            and o.began_on <= coalesce(n.ended_on, 'infinity') and coalesce(o.ended_on, 'infinity') >= n.began_on)
        group by n.line`,
    },
  ],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['began_on', 'ended_on'])
    const { rows } = await sql<{ id: string }>`insert into governance.officers (id, ref, party_id, office, began_on,
        term_until, ended_on, resolution_id, note, recorded_at, recorded_by)
      select n.id, n.ref, p.party_id, n.office, n.began_on, n.term_until, n.ended_on, r.id, n.note, ${by.now},
        ${by.actor.name}
      from incoming n join people.current_names p on p.party_ref = n.party
        left join governance.resolutions r on r.ref = n.resolution
      order by n.id on conflict (ref) do nothing returning id`.execute(tx)
    const ids = rows.map(({ id }) => id)
    await addEndings(tx, ids, 'ended', by)
    return BigInt(rows.length)
  },
}
