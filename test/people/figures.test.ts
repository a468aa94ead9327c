import { afterAll, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { peopleFigures, peopleNames } from '#modules/people/face.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const treasurer = as('treasurer')
const [supporters] = peopleFigures
const year = { start: '2010-10-01', end: '2011-09-30', label: 'FY2010' }

const person = (ref: string, country: string, knownSince: string, languages: string[] = [], kind = 'person') =>
  createParty(world, treasurer, {
    ...{ kind: kind as 'person', ref, names: [{ written: `Name ${ref}` }] },
    ...{ addresses: [{ country }], languages, knownSince },
  })

async function cells() {
  const found = (await supporters?.cells(owner, year)) ?? []
  return Object.fromEntries(found.map(({ dimensions, value }) => [JSON.stringify(dimensions), value]))
}

test('nobody known gives no cell, never a zero', async () => {
  expect(await cells()).toEqual({})
})

test('persons known by the end of the year are counted, by country and first language', async () => {
  await person('F-1', 'JP', '2009', ['ja', 'en'])
  await person('F-2', 'DE', '2011-09-30', ['de'])
  await person('F-3', '', '2010-12')
  await person('F-4', 'JP', '2011', ['ja'])
  await person('F-5', 'JP', '', ['ja'])
  await person('F-6', 'JP', '2009', ['ja'], 'organisation')
  expect(await cells()).toEqual({
    '{}': 3n,
    '{"country":"DE"}': 1n,
    '{"country":"JP"}': 1n,
    '{"country":"none"}': 1n,
    '{"language":"de"}': 1n,
    '{"language":"ja"}': 1n,
    '{"language":"none"}': 1n,
  })
})

test('merged records count once, from the earliest day, and voided ones not at all', async () => {
  await mergeParties(world, treasurer, { keep: 'F-4', other: 'F-1', why: 'same person' })
  const slip = await person('F-7', 'US', '2010', ['en'])
  await voidParty(world, treasurer, { id: slip.id, why: 'a slip' })
  expect(await cells()).toMatchObject({ '{}': 3n, '{"country":"JP"}': 1n })
  expect(await cells()).not.toHaveProperty('{"country":"US"}')
})

test('the records behind a cell are as many as it counts, told by reference, page by page', async () => {
  const page = (after: string | null) => supporters?.records(owner, year, {}, { after, size: 2 })
  const first = await page(null)
  const second = await page(first?.next ?? null)
  const all = [...(first?.rows ?? []), ...(second?.rows ?? [])]
  expect(all.map(({ label, day }) => [label, day])).toEqual([
    ['F-2', '2011-09-30'],
    ['F-3', '2010-12-31'],
    ['F-4', '2009-12-31'],
  ])
  expect(second?.next).toBeNull()
  const japan = await supporters?.records(owner, year, { country: 'JP' }, { after: null, size: 10 })
  expect(japan?.rows.map(({ label }) => label)).toEqual(['F-4'])
})

test('the values of its dimensions have names in every language', async () => {
  const names = await peopleNames(owner)
  expect(names.get('country=DE')).toEqual({ en: 'Germany', ja: 'ドイツ', ko: '독일', zh: '德国' })
  expect(names.get('language=ja')).toMatchObject({ en: 'Japanese', ko: '일본어' })
})
