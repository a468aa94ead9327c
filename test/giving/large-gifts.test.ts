import { afterAll, beforeAll, expect, test } from 'vitest'
import { setLargeBound } from '#modules/giving/commands/bounds/set-large-bound.ts'
import { restoreLargeBound, voidLargeBound } from '#modules/giving/commands/bounds/void-large-bound.ts'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { givingFigures } from '#modules/giving/face.ts'
import { importFunds } from '#modules/giving/imports/funds.ts'
import { importLargeBounds } from '#modules/giving/imports/large-bounds.ts'
import { listLargeBounds } from '#modules/giving/queries/list-large-bounds.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'read the minutes again'
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const figure = givingFigures.find(({ name }) => name === 'giving.large-gifts') ?? expect.fail('no figure')

const bound = (sinceOn: string, money: string) => setLargeBound(world, ken, { money: moneyOf(money), sinceOn })
const cells = async () =>
  Object.fromEntries(
    (await figure.cells(owner, year)).map(({ dimensions, value }) => [dimensions.currency ?? 'all', value]),
  )
const labels = async (dimensions = {}) => {
  const page = await figure.records(owner, year, dimensions, { after: null, size: 50 })
  return page.rows.map(({ label }) => label)
}

beforeAll(() => csv(importFunds, 'funds.csv', exampleOf(importFunds)))

test('without a bound nothing is large, and nothing is said to be none', async () => {
  await till.take('2010-10-01', 'JPY 500000', { ref: 'BIG' })
  expect(await cells()).toEqual({})
})

test('a gift is held against the bound of its currency on its day', async () => {
  const { id } = await bound('2010-09-01', 'JPY 100000')
  await bound('2011-01-01', 'JPY 300000')
  await till.take('2010-12-31', 'JPY 100000', { ref: 'JUST' })
  await till.take('2010-12-31', 'JPY 99999', { ref: 'SMALL' })
  await till.take('2011-01-01', 'JPY 299999', { ref: 'LATER' })
  await till.take('2011-01-02', 'USD 90000', { ref: 'DOLLARS' })
  expect(await labels()).toEqual(['BIG', 'JUST'])
  expect(await cells()).toEqual({ all: 2n, JPY: 2n })
  await voidLargeBound(world, ken, { id, why })
  expect(await labels()).toEqual([])
  await restoreLargeBound(world, ken, { id, why })
  expect(await labels({ currency: 'JPY' })).toEqual(['BIG', 'JUST'])
})

test('monthly gifts, tickets, what shops pass on and void gifts are not large ones', async () => {
  const before = await labels()
  await till.take('2010-11-01', 'JPY 100000', { frequency: 'monthly' })
  await till.take('2010-11-01', 'JPY 100000', { channel: 'ticket' })
  await till.take('2010-11-01', 'JPY 100000', { channel: 'affiliate' })
  const gone = await till.take('2010-11-01', 'JPY 100000')
  await voidGift(world, ken, { id: gone.id, why })
  expect(await labels()).toEqual(before)
})

test('correcting a gift below the bound takes it out of the count', async () => {
  const { id } = await till.take('2010-11-02', 'JPY 100000', { ref: 'SLIP' })
  expect(await figure.counts?.(owner, year, id)).toBe(true)
  await correctGift(world, ken, {
    ...{ id, receivedOn: '2010-11-02', money: moneyOf('JPY 10000'), channel: 'bank', fund: 'general', why },
  })
  expect(await labels()).not.toContain('SLIP')
  expect(await figure.counts?.(owner, year, id)).toBe(false)
})

test('a currency has one bound from a day on, and an amount above zero', async () => {
  await expect(bound('2010-09-01', 'JPY 5')).rejects.toMatchObject({ code: 'giving.large-bound-taken' })
  await expect(bound('2010-09-01', 'EUR 0')).rejects.toMatchObject({
    code: 'giving.amount-not-above-zero',
    field: 'money.amount',
  })
  const first = await bound('2010-09-01', 'EUR 500')
  await voidLargeBound(world, ken, { id: first.id, why })
  await expect(voidLargeBound(world, ken, { id: first.id, why })).rejects.toMatchObject({
    code: 'giving.large-bound-is-void',
  })
  await bound('2010-09-01', 'EUR 600')
  await expect(restoreLargeBound(world, ken, { id: first.id, why })).rejects.toMatchObject({
    code: 'giving.large-bound-taken',
  })
})

test('bounds come in by CSV once', async () => {
  const lines = 'ref,amount,currency,since_on,note\nLG-1,700.00,GBP,2010-09-01,by the board\n'
  expect(await csv(importLargeBounds, 'b.csv', lines)).toMatchObject({ added: 1n })
  expect(await csv(importLargeBounds, 'b.csv', lines)).toMatchObject({ added: 0n, known: 1n, differing: 0n })
  const other = lines.replace('700', '800')
  expect(await csv(importLargeBounds, 'b.csv', other)).toMatchObject({ added: 0n, known: 1n, differing: 1n })
  await expect(csv(importLargeBounds, 'b.csv', lines.replace('LG-1', 'LG-2'))).rejects.toMatchObject({
    problems: [{ code: 'giving.large-bound-taken' }],
  })
  const found = (await listLargeBounds(world, ken, {})).find(({ currency }) => currency === 'GBP')
  expect(found).toMatchObject({ amount: 70_000n, note: 'by the board' })
})

test('the screens list bounds and take one', async () => {
  const visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
  const list = async () => (await visitor.get('/giving/large-gift-bounds')).text()
  expect(linksIn(await list())).toContain('/giving/large-gift-bounds/set')
  const { status, headers } = await visitor.post('/giving/large-gift-bounds/set', [
    ['money.amount', '20000'],
    ['money.currency', 'THB'],
    ['sinceOn', '2010-09-01'],
  ])
  expect([status, headers.get('location')]).toEqual([303, '/giving/large-gift-bounds?saved=giving.set-large-bound'])
  expect(await list()).toContain('20,000')
})
