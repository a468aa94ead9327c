import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import { Refusal } from '#platform/errors.ts'
import { refuseComingIn } from '#platform/imports/checks.ts'
import { code, day, oneOf, text } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { languages } from '#platform/words.ts'
import { givenWays } from '../rules/choices.ts'
import { giftRefs } from '../rules/gift-refs.ts'
import { thanksWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

const isNew = sql`not exists (select from thanks.acknowledgements known where known.ref = n.ref)`

// the gifts that a row names, each with its line
const named = sql`incoming n cross join lateral unnest(string_to_array(n.gifts, ' ')) told(gift)`
const gifts = sql`${named} join giving.thankable_gifts t on t.ref = told.gift
  left join people.current_names p on p.party_id = t.thanked_id`

const checks: readonly Check[] = [
  check(
    'gifts',
    'thanks.unknown-gift',
    () => sql`select n.line, told.gift as ref from ${named} where ${isNew}
      and not exists (select from giving.thankable_gifts t where t.ref = told.gift)`,
  ),
  check(
    'gifts',
    'thanks.no-giver',
    () => sql`select n.line, t.ref from ${gifts} where ${isNew} and p.current_id is null`,
  ),
  check(
    'gifts',
    'thanks.several-givers',
    () => sql`select n.line from ${gifts} where ${isNew} group by n.line having count(distinct p.current_id) > 1`,
  ),
  check(
    'gifts',
    'thanks.thanked-already',
    () => sql`select n.line, t.ref from ${gifts} where ${isNew} and exists (
        select from thanks.covered c where c.gift_id = t.gift_id and c.standing)
      union select line, ref from (select n.line, t.ref, row_number() over (partition by t.gift_id order by n.line) as time
        from ${gifts} where ${isNew}) told_twice where time > 1`,
  ),
  check(
    'thanked_on',
    'thanks.before-gift',
    () => sql`select n.line, t.ref from ${gifts} where ${isNew} and t.received_on > n.thanked_on`,
  ),
]

const refsOf = sql`(select string_agg(t.ref, ' ' order by t.ref) from thanks.covered c
  join giving.thankable_gifts t on t.gift_id = c.gift_id where c.acknowledgement_id = e.id)`

function refsIn(given: string): string {
  const refs = giftRefs(given)
  if (refs.length === 0) throw new Refusal('input.required')
  return refs.join(' ')
}

/** Thanks that were given, one a line, by the references of their gifts. */
export const importThanks: ImportDefinition = {
  name: 'thanks.import-thanks',
  looksInto: ['giving', 'people'],
  key: ['ref'],
  list: '/thanks/acknowledgements',
  existing: {
    join: sql`join thanks.acknowledgements e on e.ref = n.ref`,
    columns: {
      ...{ gifts: refsOf, thanked_on: sql`e.thanked_on`, way: sql`e.way`, language: sql`e.language` },
      ...{ by_whom: sql`e.by_whom`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['TH-A', 'TH-B'] }),
    {
      header: 'gifts',
      required: true,
      example: ['PP-2010-0001', 'BK-2010-0001'],
      into: { gifts: 'text' },
      parse: refsIn,
    },
    day('thanked_on', { required: true, example: ['2010-10-01', '2010-10-01'] }),
    oneOf('way', givenWays, {
      required: true,
      spellings: spelledAs(thanksWords, 'thanks.way.'),
      example: ['letter', 'phone'],
    }),
    oneOf('language', languages, { required: true, example: ['ja', 'ja'] }),
    text('by_whom', { most: 200, example: ['', ''] }),
    text('note', { example: ['', ''] }),
  ],
  checks,
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['thanked_on'])
    const { numAffectedRows } =
      await sql`insert into thanks.acknowledgements (id, ref, giver_id, thanked_on, way, language, by_whom, note,
        recorded_at, recorded_by)
      select n.id, n.ref, (select p.current_id from giving.thankable_gifts t
          join people.current_names p on p.party_id = t.thanked_id
          where t.ref = any(string_to_array(n.gifts, ' ')) limit 1),
        n.thanked_on, n.way, n.language, n.by_whom, n.note, ${by.now}, ${by.actor.name}
      from incoming n order by n.id on conflict (ref) do nothing`.execute(tx)
    await sql`insert into thanks.covered (acknowledgement_id, gift_id)
      select n.id, t.gift_id from ${gifts} join thanks.acknowledgements a on a.id = n.id`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
