import { type RawBuilder, sql } from 'kysely'
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

// the gifts and the goods that a row names, each with its line
const named = sql`incoming n cross join lateral unnest(string_to_array(n.gifts, ' ')) told(gift)`
const gifts = sql`${named} join giving.thankable_gifts t on t.ref = told.gift
  left join people.current_names p on p.party_id = t.thanked_id`
const namedGoods = sql`incoming n cross join lateral unnest(string_to_array(n.goods, ' ')) told(goods)`
const goods = sql`${namedGoods} join aid.given_goods t on t.ref = told.goods and not t.voided
  left join people.current_names p on p.party_id = t.giver_id`
// who gave what a row names
const givers = sql`(select n.id, n.line, n.ref, p.current_id from ${gifts} union all
  select n.id, n.line, n.ref, p.current_id from ${goods}) n`

/** What may be thanked for, as the checks ask of each kind alike. */
interface Thankable {
  readonly column: 'gifts' | 'goods'
  readonly refusals: Readonly<Record<'unknown' | 'nobody' | 'again' | 'before', string>>
  /** The references that a row names, and the same with what they stand for as `t` and the party of today as `p`. */
  readonly named: RawBuilder<unknown>
  readonly found: RawBuilder<unknown>
  readonly ref: RawBuilder<unknown>
  readonly known: RawBuilder<unknown>
  readonly covered: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  readonly day: RawBuilder<unknown>
}

const checksOf = ({ column, refusals, named, found, ref, known, covered, id, day }: Thankable): readonly Check[] => [
  check(
    column,
    refusals.unknown,
    () => sql`select n.line, ${ref} as ref from ${named} where ${isNew} and not exists (${known})`,
  ),
  check(column, refusals.nobody, () => sql`select n.line, t.ref from ${found} where ${isNew} and p.current_id is null`),
  check(
    column,
    refusals.again,
    () => sql`select n.line, t.ref from ${found} where ${isNew} and exists (${covered})
      union select line, ref from (select n.line, t.ref, row_number() over (partition by ${id} order by n.line) as time
        from ${found} where ${isNew}) told_twice where time > 1`,
  ),
  check(
    'thanked_on',
    refusals.before,
    () => sql`select n.line, t.ref from ${found} where ${isNew} and ${day} > n.thanked_on`,
  ),
]

const ofGifts = checksOf({
  column: 'gifts',
  refusals: {
    ...{ unknown: 'thanks.unknown-gift', nobody: 'thanks.no-giver' },
    ...{ again: 'thanks.thanked-already', before: 'thanks.before-gift' },
  },
  ...{ named, found: gifts, ref: sql`told.gift`, id: sql`t.gift_id`, day: sql`t.received_on` },
  known: sql`select from giving.thankable_gifts t where t.ref = told.gift`,
  covered: sql`select from thanks.covered c where c.gift_id = t.gift_id and c.standing`,
})

const ofGoods = checksOf({
  column: 'goods',
  refusals: {
    ...{ unknown: 'thanks.unknown-goods', nobody: 'thanks.goods-of-nobody' },
    ...{ again: 'thanks.goods-thanked-already', before: 'thanks.before-goods' },
  },
  ...{ named: namedGoods, found: goods, ref: sql`told.goods`, id: sql`t.movement_id`, day: sql`t.date_start` },
  known: sql`select from aid.given_goods t where t.ref = told.goods and not t.voided`,
  covered: sql`select from thanks.covered_goods c where c.movement_id = t.movement_id and c.standing`,
})

const checks: readonly Check[] = [
  check(
    'gifts',
    'thanks.gifts-or-goods-needed',
    () => sql`select n.line from incoming n where n.gifts is null and n.goods is null`,
  ),
  ...ofGifts,
  ...ofGoods,
  check(
    'gifts',
    'thanks.several-givers',
    () => sql`select n.line from ${givers} where ${isNew} group by n.line having count(distinct n.current_id) > 1`,
  ),
]

const goodsRefsOf = sql`(select string_agg(g.ref, ' ' order by g.ref) from thanks.covered_goods c
  join aid.given_goods g on g.movement_id = c.movement_id where c.acknowledgement_id = e.id)`

const refsOf = sql`(select string_agg(t.ref, ' ' order by t.ref) from thanks.covered c
  join giving.thankable_gifts t on t.gift_id = c.gift_id where c.acknowledgement_id = e.id)`

function refsIn(given: string): string {
  const refs = giftRefs(given)
  if (refs.length === 0) throw new Refusal('input.required')
  return refs.join(' ')
}

/** Thanks that were given, one a line, by the references of their gifts and goods. */
export const importThanks: ImportDefinition = {
  name: 'thanks.import-thanks',
  looksInto: ['giving', 'aid', 'people'],
  key: ['ref'],
  list: '/thanks/acknowledgements',
  existing: {
    join: sql`join thanks.acknowledgements e on e.ref = n.ref`,
    columns: {
      ...{
        gifts: refsOf,
        goods: goodsRefsOf,
        thanked_on: sql`e.thanked_on`,
        way: sql`e.way`,
        language: sql`e.language`,
      },
      ...{ by_whom: sql`e.by_whom`, note: sql`e.note` },
    },
  },
  columns: [
    code('ref', { required: true, example: ['TH-A', 'TH-B'] }),
    {
      header: 'gifts',
      example: ['PP-2010-0001', 'BK-2010-0001'],
      into: { gifts: 'text' },
      parse: refsIn,
    },
    { header: 'goods', example: ['', ''], into: { goods: 'text' }, parse: refsIn },
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
      select n.id, n.ref, w.current_id,
        n.thanked_on, n.way, n.language, n.by_whom, n.note, ${by.now}, ${by.actor.name}
      from incoming n join (select distinct n.id, n.current_id from ${givers} where ${isNew}) w on w.id = n.id
      order by n.id on conflict (ref) do nothing`.execute(tx)
    await sql`insert into thanks.covered (acknowledgement_id, gift_id)
      select n.id, t.gift_id from ${gifts} join thanks.acknowledgements a on a.id = n.id`.execute(tx)
    await sql`insert into thanks.covered_goods (acknowledgement_id, movement_id)
      select n.id, t.movement_id from ${goods} join thanks.acknowledgements a on a.id = n.id`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
