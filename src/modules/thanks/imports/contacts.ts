import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { contactKinds } from '../rules/choices.ts'
import { thanksWords } from '../words/words.ts'
import { giver, giverKnown, heldGiver, meant } from './giver-column.ts'

/** Who was called, written to or met, and who wishes no contact, one a line. */
export const importContacts: ImportDefinition = {
  name: 'thanks.import-contacts',
  looksInto: ['people'],
  key: ['ref'],
  list: '/thanks/lapsed',
  existing: {
    join: sql`join thanks.contacts e on e.ref = n.ref`,
    columns: {
      ...{ giver: heldGiver(sql`e.party_id`), kind: sql`e.kind` },
      ...{ made_on: sql`e.made_on`, outcome: sql`e.outcome` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['TC-A', 'TC-B'] }),
    giver(['P-1', 'P-3']),
    oneOf('kind', contactKinds, {
      required: true,
      spellings: spelledAs(thanksWords, 'thanks.contact.'),
      example: ['called', 'no-contact'],
    }),
    day('made_on', { required: true, example: ['2011-02-01', '2011-03-01'] }),
    text('outcome', { most: 1000, example: ['Gives again from April', ''] }),
  ],
  checks: [giverKnown],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['made_on'])
    const { numAffectedRows } =
      await sql`insert into thanks.contacts (id, ref, party_id, kind, made_on, outcome, recorded_at, recorded_by)
      select n.id, n.ref, g.current_id, n.kind, n.made_on, n.outcome, ${by.now}, ${by.actor.name}
      from incoming n ${meant} order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
