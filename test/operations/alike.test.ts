import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { voidCount } from '#modules/operations/commands/void-count.ts'
import { operationsFigures, operationsWords } from '#modules/operations/face.ts'
import { Refusal } from '#platform/errors.ts'
import { formatMessage, languages } from '#platform/words.ts'
import { testWorld } from '../world.ts'
import { reached } from './people.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const officer = as('field-officer')
const rabbit = { operation: 'Rabbit-3', date: '2011-04', number: '3', isOther: false }
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

beforeAll(async () => {
  await createOperation(world, officer, { code: 'Rabbit-3' })
  await createOperation(world, officer, { code: 'Rabbit-4' })
  await recordCount(world, officer, reached({ ...rabbit, ref: 'safe-2011-04' }))
})

const safe = async () => {
  const cells = await operationsFigures.find(({ name }) => name === 'operations.reached-safety')?.cells(owner, year)
  return cells?.find(({ dimensions }) => Object.keys(dimensions).length === 0)?.value
}

test('the same count a second time is refused, and named in words in each language', async () => {
  const refusal: unknown = await recordCount(world, officer, reached(rabbit)).catch((error) => error)
  if (!(refusal instanceof Refusal)) throw new Error('the same people were counted twice')
  expect(refusal).toMatchObject({ code: 'operations.record-count.alike', field: 'alike' })
  const said = languages.map((language) =>
    formatMessage(language, operationsWords.messages[language]['operations.record-count.alike'], refusal.values),
  )
  expect(said.every((text) => text.includes('Rabbit-3') && text.includes('safe-2011-04'))).toBe(true)
  expect(said[0]).toContain('April 2011 · 3 people')
  expect(said[1]).toContain('2011年4月・3人')
  expect(await safe()).toBe(3n)
})

test.each([
  ['on a day of the month', { date: '2011-04-09' }],
  ['with another number', { number: '2' }],
  ['less exactly', { date: 'spring 2011', qualifier: 'about' as const }],
])('it is refused also %s', async (_, given) => {
  await expect(recordCount(world, officer, reached({ ...rabbit, ...given }))).rejects.toMatchObject({
    code: 'operations.record-count.alike',
  })
})

test.each([
  ['in another month', { date: '2011-05' }],
  ['in another operation', { operation: 'Rabbit-4' }],
  ['in no operation', { operation: '' }],
  ['of another milestone', { milestone: 'arrived' as const }],
  ['of children', { people: 'children' as const, number: '1' }],
])('a count %s is no second count', async (_, given) => {
  await expect(recordCount(world, officer, reached({ ...rabbit, ...given }))).resolves.toHaveProperty('id')
})

test('a part of the count is recorded, and so are a part of the part and other people', async () => {
  const part = await recordCount(world, officer, reached({ ...rabbit, number: '2', of: 'safe-2011-04', ref: 'part' }))
  await recordCount(world, officer, reached({ ...rabbit, number: '1', of: 'part', ref: 'part-of-part' }))
  await expect(
    recordCount(world, officer, reached({ ...rabbit, number: '2', of: 'safe-2011-04' })),
  ).rejects.toMatchObject({ code: 'operations.record-count.alike', values: { ref: part.ref } })
  const before = await safe()
  await recordCount(world, officer, reached({ ...rabbit, number: '4', isOther: 'yes' }))
  expect(await safe()).toBe((before ?? 0n) + 4n)
})

test('a void count is no count to be alike', async () => {
  const given = reached({ ...rabbit, milestone: 'settled' })
  const { id } = await recordCount(world, officer, given)
  await voidCount(world, officer, { id, why: 'told twice' })
  await expect(recordCount(world, officer, given)).resolves.toHaveProperty('id')
})

test('of the same count sent twice at once, one is recorded', async () => {
  const given = reached({ ...rabbit, milestone: 'released' })
  const sent = await Promise.allSettled([recordCount(world, officer, given), recordCount(world, officer, given)])
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
