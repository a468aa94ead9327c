import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importGifts } from '#modules/giving/imports/gifts.ts'
import { type GiftRow, listGifts } from '#modules/giving/queries/list-gifts.ts'
import { searchGiving } from '#modules/giving/queries/search-giving.ts'
import { testWorld } from '../world.ts'
import { tillOf } from './till.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)

const channels = ['paypal', 'bank', 'cash'] as const
const currencies = ['USD', 'JPY', 'EUR', 'KWD'] as const
const all = Array.from({ length: 300 }, (_, n) => ({
  ref: `L-${String(n).padStart(3, '0')}`,
  received_on: `2011-0${1 + (n % 7)}-${String(1 + (n % 11)).padStart(2, '0')}`,
  currency: currencies[n % 4],
  channel: channels[n % 3],
  fund: n % 50 === 0 ? 'rare' : 'general',
}))

beforeAll(async () => {
  await till.fund('general')
  await till.fund('rare')
  const lines = all.map((gift) => `${gift.ref},${gift.received_on},5,${gift.currency},${gift.channel},${gift.fund}\n`)
  await csv(importGifts, 'list.csv', `ref,received_on,amount,currency,channel,fund\n${lines.join('')}`)
})

type Filter = {
  order?: 'asc' | 'desc'
  channel?: (typeof channels)[number] | 'affiliate'
  currency?: string
  fund?: string
}

/** Every page from the first to the last, and back again. */
async function walk(filter: Filter & { from?: string }, size: number) {
  const rows: GiftRow[] = []
  let page = await listGifts(world, ken, { ...filter, size })
  expect(page.previous === undefined || filter.from !== undefined).toBe(true)
  rows.push(...page.rows)
  while (page.next) {
    page = await listGifts(world, ken, { ...filter, from: undefined, after: page.next, size })
    rows.push(...page.rows)
  }
  const back: GiftRow[] = [...page.rows]
  while (page.previous) {
    page = await listGifts(world, ken, { ...filter, from: undefined, before: page.previous, size })
    back.unshift(...page.rows)
  }
  return { rows, back }
}

const newestFirst = (a: { received_on: string; ref: string }, b: { received_on: string; ref: string }) =>
  b.received_on.localeCompare(a.received_on) || b.ref.localeCompare(a.ref)

const expected = ({ channel, currency, fund }: Filter) =>
  all
    .filter((gift) => !channel || gift.channel === channel)
    .filter((gift) => !currency || gift.currency === currency)
    .filter((gift) => !fund || gift.fund === fund)
    .sort(newestFirst)
    .map((gift) => gift.ref)

describe('the list of gifts', () => {
  test.each<Filter>([
    {},
    { channel: 'bank' },
    { currency: 'KWD' },
    { fund: 'rare' },
    { channel: 'cash', currency: 'USD' },
    { channel: 'paypal', fund: 'rare' },
    { currency: 'EUR', fund: 'rare', channel: 'bank' },
    { channel: 'affiliate' },
  ])('filtered by %j shows each gift once, newest first, forwards and backwards', async (filter) => {
    const { rows, back } = await walk(filter, 17)
    expect(rows.map((row) => row.ref)).toEqual(expected(filter))
    expect(back.map((row) => row.ref)).toEqual(expected(filter))
    expect((await listGifts(world, ken, filter)).total).toBe(BigInt(expected(filter).length))
  })

  test.each<Filter>([{}, { channel: 'bank' }, { fund: 'rare', currency: 'EUR' }])(
    'filtered by %j can be turned round, forwards and backwards',
    async (filter) => {
      const { rows, back } = await walk({ ...filter, order: 'asc' }, 17)
      expect(rows.map((row) => row.ref)).toEqual(expected(filter).reverse())
      expect(back.map((row) => row.ref)).toEqual(expected(filter).reverse())
    },
  )

  test('turned round jumps to a day and goes on from there', async () => {
    const { rows } = await walk({ from: '2011-03-31', channel: 'bank', order: 'asc' }, 50)
    expect(rows.every((row) => row.received_on >= '2011-03-31')).toBe(true)
    expect(rows[0]?.received_on).toBe('2011-04-01')
  })

  test('jumps to a day', async () => {
    const { rows } = await walk({ from: '2011-03-31', channel: 'bank' }, 50)
    expect(rows.every((row) => row.received_on <= '2011-03-31')).toBe(true)
    expect(rows[0]?.received_on).toBe('2011-03-11')
  })

  test('takes a filter or a cursor that nobody can mean as none', async () => {
    const first = await listGifts(world, ken, {})
    for (const odd of [
      { channel: 'barter' },
      { currency: "'; drop" },
      { fund: '\0' },
      { after: 'x' },
      { from: '2011' },
      { order: 'sideways' },
    ])
      expect((await listGifts.ask(world, ken, odd)).rows).toEqual(first.rows)
  })
})

test('a search finds gifts by the beginning of their reference and funds by name, and nothing by odd characters', async () => {
  const labels = async (text: string) => (await searchGiving(world, ken, { text, most: 4 })).map((hit) => hit.label)
  expect(await labels('L-01')).toEqual(['L-010', 'L-011', 'L-012', 'L-013'])
  const [gift] = await searchGiving(world, ken, { text: 'L-010', most: 1 })
  expect(gift?.note).toMatch(/^[A-Z]{3} [\d,.]+ · \d{1,2} \w+ \d{4}$/)
  expect(await labels('RARE')).toEqual(['rare'])
  for (const odd of ['%', '_', '\\', '\0\0%', '01']) expect(await labels(odd)).toEqual([])
})
