import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordLoss } from '#modules/aid/commands/record-loss.ts'
import { listExpiredLots } from '#modules/aid/queries/list-expired-lots.ts'
import { listMovements } from '#modules/aid/queries/list-movements.ts'
import { listStock } from '#modules/aid/queries/list-stock.ts'
import { expiredStock } from '#modules/aid/queries/tasks.ts'
import { testWorld } from '../world.ts'
import { shopOf } from './shop.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('aid-officer')
const shop = shopOf(world, mina)

beforeAll(async () => {
  await shop.item('rice', 'kg')
  await shop.item('salve', 'piece')
  for (const code of ['A', 'B']) await shop.site(code)
  await shop.receive(
    'A',
    '2011-05-01',
    { item: 'rice', quantity: '5', lot: 'r-old', expiresOn: '2011-08-31' },
    { item: 'rice', quantity: '2', lot: 'r-last-day', expiresOn: '2011-09-05' },
    { item: 'rice', quantity: '4', lot: 'r-never' },
    { item: 'salve', quantity: '6', lot: 's-old', expiresOn: '2011-06-30' },
  )
  await shop.receive('B', '2011-05-01', { item: 'rice', quantity: '9' })
})

test('the stock of a day says how much of it has expired, the day of expiry being the last good one', async () => {
  const expiredOn = async (day: string) => {
    const rows = await listStock(world, mina, { day, site: 'A' })
    return rows.map(({ item, quantity, expired }) => [item, quantity, expired])
  }
  expect(await expiredOn('2011-08-31')).toEqual([
    ['rice', 11_000n, 0n],
    ['salve', 6n, 6n],
  ])
  expect(await expiredOn('2011-09-05')).toEqual([
    ['rice', 11_000n, 5_000n],
    ['salve', 6n, 6n],
  ])
  expect(await expiredOn('2011-09-06')).toEqual([
    ['rice', 11_000n, 7_000n],
    ['salve', 6n, 6n],
  ])
})

test('the stock of one item is told by site', async () => {
  const rows = await listStock(world, mina, { day: '2011-09-05', item: 'rice' })
  expect(rows.map(({ site, quantity }) => [site, quantity])).toEqual([
    ['A', 11_000n],
    ['B', 9_000n],
  ])
})

test('what has expired waits on the home page, the longest expired first, until it is written off by its lots', async () => {
  const waiting = async () =>
    (await expiredStock(owner, '2011-09-05')).map(({ item, site, quantity }) => [item, site, quantity])
  expect(await waiting()).toEqual([
    ['salve', 'A', 6n],
    ['rice', 'A', 5_000n],
  ])
  const lots = await listExpiredLots(owner, { item: 'salve', site: 'A', day: '2011-09-05' })
  expect(lots).toEqual([{ lot: 's-old', unit: 'piece', quantity: 6n }])
  const lines = lots.map(({ lot, quantity }) => ({ item: 'salve', lot, quantity: String(quantity) }))
  await recordLoss(world, mina, { site: 'A', date: '2011-09-05', reason: 'expired', lines })
  expect(await waiting()).toEqual([['rice', 'A', 5_000n]])
})

test('the movements of a lot are those that moved it', async () => {
  const kindsOf = async (lot: string) => (await listMovements(world, mina, { lot })).rows.map(({ kind }) => kind)
  expect(await kindsOf('s-old')).toEqual(['lost', 'received'])
  expect(await kindsOf('r-old')).toEqual(['received'])
  expect(await kindsOf('no-such-lot')).toEqual([])
})
