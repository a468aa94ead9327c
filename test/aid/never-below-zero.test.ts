import { type RawBuilder, sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { closeSite, reopenSite } from '#modules/aid/commands/close-site.ts'
import { correctMovement } from '#modules/aid/commands/correct-movement.ts'
import { recordLoss } from '#modules/aid/commands/record-loss.ts'
import { shipGoods } from '#modules/aid/commands/ship-goods.ts'
import { restoreMovement, voidMovement } from '#modules/aid/commands/void-movement.ts'
import { importMovements } from '#modules/aid/imports/movements.ts'
import { listStock } from '#modules/aid/queries/list-stock.ts'
import { addDays } from '#platform/dates/days.ts'
import { Refusal } from '#platform/errors.ts'
import { testWorld } from '../world.ts'
import { shopOf } from './shop.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const shop = shopOf(world, as('aid-officer'))

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One officer who does what comes to mind, on whatever day, and takes every refusal for an answer. */
async function officer(seed: number, acts: number): Promise<{ done: number; refused: number; broken: unknown[] }> {
  const mina = as('aid-officer')
  const below = chance(seed)
  const site = () => `Z-${below(3)}`
  const date = () => addDays('2011-01-01', below(200))
  const lines = () => [{ item: below(2) === 0 ? 'rice' : 'soap', quantity: String(1 + below(9)) }]
  const oneOf = async (question: RawBuilder<{ id: string }>) => {
    const { rows } = await question.execute(owner)
    return rows[below(Math.max(rows.length, 1))]?.id ?? ''
  }
  const movement = () => oneOf(sql`select id from aid.movements order by id`)
  const closing = () => oneOf(sql`select id from aid.sites order by id`)
  const head = () => ({ site: site(), date: date(), lines: lines() })
  const corrected = { scope: 'mission', reason: null, counterpart: null, note: null, why: 'why' }
  const deeds = [
    () => shop.receive(site(), date(), ...lines()),
    () => shop.give(site(), date(), ...lines()),
    () => shipGoods(world, mina, { ...head(), toSite: site() }),
    () => recordLoss(world, mina, { ...head(), reason: 'lost' }),
    async () => voidMovement(world, mina, { id: await movement(), why: 'why' }),
    async () => restoreMovement(world, mina, { id: await movement(), why: 'why' }),
    async () =>
      correctMovement(world, mina, {
        id: await movement(),
        ...corrected,
        date: date(),
        quantities: [`${1 + below(9)}`],
      }),
    async () => closeSite(world, mina, { id: await closing(), date: '2011-08-01', reason: 'other' }),
    async () => reopenSite(world, mina, { id: await closing(), why: 'why' }),
    () =>
      csv(
        importMovements,
        'more.csv',
        `ref,kind,date,site,item,quantity,unit,scope\nI-${seed}-${below(1e6)},handed-over,${date()},${site()},soap,1,piece,mission\n`,
      ),
  ]
  const result = { done: 0, refused: 0, broken: [] as unknown[] }
  for (let i = 0; i < acts; i++) {
    try {
      // goods come in more often than a site is closed
      await deeds[below(3) === 0 ? 0 : below(deeds.length)]?.()
      result.done++
    } catch (error) {
      if (error instanceof Refusal) result.refused++
      else result.broken.push(error)
    }
  }
  return result
}

test('whatever four officers do at once, no lot ever lies below zero, closed sites are empty, and the stock of any day is what moved', async () => {
  for (const [code, unit] of [
    ['rice', 'kg'],
    ['soap', 'piece'],
  ] as const)
    await shop.item(code, unit)
  for (const code of ['Z-0', 'Z-1', 'Z-2']) await shop.site(code)
  const acts = process.env.WAYSTATION_LONG === '1' ? 2000 : 60
  const results = await Promise.all([1, 2, 3, 4].map((seed) => officer(seed, acts)))
  expect(results.flatMap(({ broken }) => broken)).toEqual([])
  const sum = (of: 'done' | 'refused') => results.reduce((all, result) => all + result[of], 0)
  expect(sum('done')).toBeGreaterThan(acts)
  expect(sum('refused')).toBeGreaterThan(acts / 4)

  const below = await sql`select lot_id, site_id, day from (
      select lot_id, site_id, day, sum(sum(quantity)) over (partition by lot_id, site_id order by day) as balance
      from aid.entries where not voided group by lot_id, site_id, day
    ) b where balance < 0`.execute(owner)
  expect(below.rows).toEqual([])
  const left =
    await sql`select c.site_id from aid.site_closures c join aid.entries e on e.site_id = c.site_id and not e.voided
    group by c.site_id, e.item_id having sum(e.quantity) <> 0`.execute(owner)
  expect(left.rows).toEqual([])
  const odd = await sql`select m.id from aid.movements m join aid.entries e on e.movement_id = m.id
    group by m.id having bool_or(e.voided) <> (m.voided_at is not null) or bool_or(e.day <> m.date_end)
      or (m.kind = 'shipped' and sum(e.quantity) <> 0)`.execute(owner)
  expect(odd.rows).toEqual([])

  for (const day of ['2011-01-01', '2011-02-10', '2011-04-01', '2011-06-15', '2011-07-20', '2011-12-31']) {
    const added = await sql`select i.code as item, s.code as site, sum(e.quantity)::bigint as quantity
      from aid.entries e join aid.items i on i.id = e.item_id join aid.sites s on s.id = e.site_id
      where not e.voided and e.day <= ${day} group by i.code, s.code having sum(e.quantity) <> 0
      order by 1, 2`.execute(owner)
    const listed = await listStock(world, as('aid-officer'), { day })
    expect(listed.map(({ item, site, quantity }) => ({ item, site, quantity }))).toEqual(added.rows)
  }
})
