import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBatch } from '#modules/receipts/commands/start-batch.ts'
import { Traps } from '../traps.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld()
const { world, owner, worker, csv } = opened
const desk = deskOf(opened)
const folder = await mkdtemp(join(tmpdir(), 'waystation-batch-'))
let traps: Traps | undefined
afterAll(async () => {
  traps?.end()
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const givers = 130

/** Where a killed process stands: as it writes to a table, or as its transaction ends. */
const steps = [
  'receipts.counters',
  'receipts.receipts',
  'receipts.covered',
  'receipts.batches',
  'platform.audit',
  'commit',
] as const

const one = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> => {
  const { rows } = await query.execute(owner)
  if (!rows[0]) throw new Error('no row')
  return rows[0]
}

/** What must hold at any moment: numbers without a gap, no gift twice, and a batch that says what it did. */
async function check(id: string) {
  const said = await one(sql<Record<string, number>>`select
    (select count(*) from receipts.receipts)::int as receipts,
    (select coalesce(max(serial), 0) from receipts.receipts)::int as last,
    (select coalesce(max(last_serial), 0) from receipts.counters)::int as counter,
    (select count(*) from receipts.covered where standing)::int as covered,
    (select count(distinct gift_id) from receipts.covered where standing)::int as gifts,
    (select done from receipts.batches where id = ${id})::int as done,
    (select issued from receipts.batches where id = ${id})::int as issued`)
  const { receipts, last, counter, covered, gifts, done, issued } = said
  expect({ last, counter, issued, done, covered }).toEqual({
    ...{ last: receipts, counter: receipts, issued: receipts, done: receipts, covered: gifts },
  })
  return said
}

beforeAll(async () => {
  await desk.settle()
  await desk.policy()
  await desk.series()
  const lines = Array.from(
    { length: givers },
    (_, i) => `K-${i},person,Giver ${i},JP,東京都,新宿区,${160_0000 + ((i * 37) % 997)},町${i},ja`,
  )
  const { importParties } = await import('#modules/people/imports/parties.ts')
  const { importGifts } = await import('#modules/giving/imports/gifts.ts')
  await csv(
    importParties,
    'k.csv',
    `ref,kind,name,country,region,locality,postal_code,address,languages\n${lines.join('\n')}\n`,
  )
  const gifts = Array.from(
    { length: givers * 2 },
    (_, i) => `KG-${i},2010-03-01,${1000 + i},JPY,bank,general,K-${i % givers}`,
  )
  await csv(importGifts, 'g.csv', `ref,received_on,amount,currency,channel,fund,giver\n${gifts.join('\n')}\n`)
  const tables = steps.filter((step) => step !== 'commit')
  traps = await Traps.plant(owner, worker.world.db, tables, 'receipts.batches')
})

test('killed at every step and begun again, a batch gives every gift one receipt and leaves no gap', async () => {
  const { id } = await startBatch(world, desk.ken, { kind: 'year', year: '2010' })
  if (!traps) throw new Error('no traps')
  const found = traps
  const begin = () =>
    found.work(new URL('./batch-child.ts', import.meta.url), [JSON.stringify(worker.config), folder, id])
  const seen: number[] = []
  for (const step of steps) {
    // in the middle of the second chunk of this process; the end of a transaction comes once for each
    const nth = step === 'commit' ? 1 : step === 'platform.audit' || step === 'receipts.batches' ? 2 : 23
    await found.killAt(step, nth, begin)
    seen.push((await check(id)).done ?? -1)
  }
  // the last one had asked for its commit: that came through though nobody heard of it
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  expect(seen.at(-1)).toBeGreaterThan(seen.at(-2) ?? 0)
  await found.open()
  const [a, b] = [begin(), begin()]
  const ends = await Promise.all([once(a, 'exit'), once(b, 'exit')])
  expect(ends.map(([code]) => code)).toEqual([0, 0])
  const { receipts, gifts, done } = await check(id)
  expect({ receipts, gifts, done }).toEqual({ receipts: givers, gifts: givers * 2, done: givers })
  const order = await one(sql<{ same: boolean }>`select array_agg(serial order by serial) = array_agg(serial order by
      a.country, a.postal_code, a.region, a.locality, a.name, a.party_id) as same
    from receipts.receipts r join people.letter_addresses a on a.party_id = r.giver_id`)
  expect(order.same).toBe(true)
}, 300_000)
