import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { languages } from '#platform/words.ts'
import { plannedWays } from '../rules/choices.ts'
import { thanksWords } from '../words/words.ts'
import { giver, giverKnown, heldGiver, meant } from './giver-column.ts'

/** How people wish to be thanked, one wish a line. */
export const importWishes: ImportDefinition = {
  name: 'thanks.import-wishes',
  looksInto: ['people'],
  key: ['ref'],
  list: '/thanks/wishes',
  existing: {
    join: sql`join thanks.wishes e on e.ref = n.ref`,
    columns: {
      ...{ giver: heldGiver(sql`e.party_id`), way: sql`e.way`, language: sql`e.language` },
      ...{ said_on: sql`e.said_on`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['TW-A', 'TW-B'] }),
    giver(['P-1', 'P-3']),
    oneOf('way', plannedWays, {
      required: true,
      spellings: spelledAs(thanksWords, 'thanks.way.'),
      example: ['letter', 'none'],
    }),
    oneOf('language', languages, { example: ['en', ''] }),
    day('said_on', { required: true, example: ['2010-09-20', '2011-01-10'] }),
    text('note', { most: 500, example: ['', ''] }),
  ],
  checks: [giverKnown],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['said_on'])
    const { numAffectedRows } =
      await sql`insert into thanks.wishes (id, ref, party_id, way, language, said_on, note, recorded_at, recorded_by)
      select n.id, n.ref, g.current_id, n.way, n.language, n.said_on, n.note, ${by.now}, ${by.actor.name}
      from incoming n ${meant} order by n.id on conflict (ref) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
