import { afterAll, expect, test } from 'vitest'
import { getActivity } from '#modules/activities/queries/get-activity.ts'
import { correctCount } from '#modules/operations/commands/correct-count.ts'
import { correctOperation } from '#modules/operations/commands/correct-operation.ts'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { restoreCount, voidCount } from '#modules/operations/commands/void-count.ts'
import { latestOperationsDay } from '#modules/operations/face.ts'
import { importCounts } from '#modules/operations/imports/counts.ts'
import { getCount } from '#modules/operations/queries/get-count.ts'
import { listCounts } from '#modules/operations/queries/list-counts.ts'
import { NotAllowed } from '#platform/errors.ts'
import { testWorld } from '../world.ts'
import { reached } from './people.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const officer = as('field-officer')

test('there is no latest day before anything is counted', async () => {
  expect(await latestOperationsDay(owner)).toBe(null)
})

test('records a count in an operation, as exactly as it is meant', async () => {
  await createOperation(world, officer, { code: 'Tiger-2' })
  const given = reached({ operation: 'Tiger-2', qualifier: 'at-least', date: 'Jan. 2011' })
  const { id } = await recordCount(world, officer, given)
  expect(await getCount(world, officer, { id })).toMatchObject({
    operation: 'Tiger-2',
    milestone: 'reached-safety',
    number: 2n,
    qualifier: 'at-least',
    people: 'persons',
    date_edtf: '2011-01',
    date_printed: 'Jan. 2011',
    activity_id: null,
  })
})

test.each([
  ['nobody', { number: '0' }, 'operations.number-not-above-zero', 'number'],
  ['less than nobody', { number: '-2' }, 'numbers.negative', 'number'],
  ['half a person', { number: '1.5' }, 'numbers.not-a-count', 'number'],
  ['more than can be kept', { number: '9'.repeat(20) }, 'numbers.too-large', 'number'],
  ['a day that has not come', { date: '2011-09-06' }, 'dates.not-come-yet', 'date'],
  ['an unknown date', { date: 'unknown' }, 'dates.ends-needed', 'date'],
  ['an operation that is not there', { operation: 'Nobody-1' }, 'operations.unknown-operation', 'operation'],
  ['a whole that is not there', { of: 'C-0' }, 'operations.unknown-count', 'of'],
  ['a log line without title', { logActivity: 'yes' }, 'operations.record-count.title-needed', 'activityTitle'],
])('refuses to count %s', async (_, given, code, field) => {
  await expect(recordCount(world, officer, reached(given))).rejects.toMatchObject({ code, field })
})

test('writes a line of the log in the same transaction, internal and with the date of the count', async () => {
  const given = { logActivity: 'yes', activityTitle: '到着', date: 'Jan. 12, 2011', number: '2' }
  const { id } = await recordCount(world, as('field-officer', 'ja'), reached(given))
  const { activity_id } = await getCount(world, officer, { id })
  expect(await getActivity(world, officer, { id: activity_id ?? '' })).toMatchObject({
    titles: { ja: '到着' },
    kind: 'operation',
    status: 'done',
    visibility: 'internal',
    date_edtf: '2011-01-12',
    date_printed: 'Jan. 12, 2011',
  })
})

test('writes neither the count nor the line when one of them is not allowed', async () => {
  const halfway = as.may(['operations.record-count', 'operations.list-counts'])
  const before = await listCounts(world, officer, {})
  const given = reached({ logActivity: true, activityTitle: 'Arrival', ref: 'C-half' })
  await expect(recordCount(world, halfway, given)).rejects.toThrow(NotAllowed)
  expect((await listCounts(world, officer, {})).total).toBe(before.total)
})

test('a part is never more than its exact whole, whichever of them is changed', async () => {
  const whole = await recordCount(world, officer, reached({ number: '13', ref: 'C-whole' }))
  await expect(
    recordCount(world, officer, reached({ milestone: 'settled', number: '14', of: 'C-whole' })),
  ).rejects.toMatchObject({ code: 'operations.part-too-large', field: 'number' })
  const part = await recordCount(world, officer, reached({ milestone: 'settled', number: '10', of: 'C-whole' }))
  await expect(
    correctCount(world, officer, { id: whole.id, ...reached({ number: '9' }), why: 'x' }),
  ).rejects.toMatchObject({ code: 'operations.smaller-than-part', field: 'number' })
  expect((await getCount(world, officer, { id: whole.id })).parts).toMatchObject([{ ref: part.ref, number: 10n }])
})

test('no count becomes a part of itself, over however many steps', async () => {
  const first = await recordCount(world, officer, reached({ number: '5', ref: 'K-1' }))
  await recordCount(world, officer, reached({ number: '4', ref: 'K-2', of: 'K-1' }))
  await recordCount(world, officer, reached({ number: '3', ref: 'K-3', of: 'K-2' }))
  for (const of of ['K-1', 'K-3']) {
    await expect(
      correctCount(world, officer, { id: first.id, ...reached({ number: '3', of }), why: 'x' }),
    ).rejects.toMatchObject({ code: 'operations.part-of-itself', field: 'of' })
  }
})

test('a whole is voided after its parts and restored before them', async () => {
  const whole = await recordCount(world, officer, reached({ number: '3', ref: 'W-1' }))
  const part = await recordCount(world, officer, reached({ people: 'children', number: '1', of: 'W-1' }))
  await expect(voidCount(world, officer, { id: whole.id, why: 'x' })).rejects.toMatchObject({
    code: 'operations.void-count.has-parts',
    values: { milestone: 'reached_safety' },
  })
  await voidCount(world, officer, { id: part.id, why: 'told twice' })
  await voidCount(world, officer, { id: whole.id, why: 'told twice' })
  await expect(restoreCount(world, officer, { id: part.id, why: 'x' })).rejects.toMatchObject({
    code: 'operations.restore-count.whole-is-void',
  })
  await restoreCount(world, officer, { id: whole.id, why: 'not told twice' })
  await restoreCount(world, officer, { id: part.id, why: 'not told twice' })
})

test('keeps both versions of a correction', async () => {
  const { id } = await recordCount(world, officer, reached({ number: '2', note: 'by telephone' }))
  await correctCount(world, officer, { id, ...reached({ number: '3' }), why: 'a third person came' })
  expect(await getCount(world, officer, { id })).toMatchObject({
    number: 3n,
    note: null,
    versions: [{ change: 'corrected', reason: 'a third person came', before: { number: 2, note: 'by telephone' } }],
  })
})

test('lists counts newest first, by milestone, operation and kind of people', async () => {
  await createOperation(world, officer, { code: 'List-1' })
  const add = (date: string, more = {}) => recordCount(world, officer, reached({ operation: 'List-1', date, ...more }))
  await add('2009-01-05')
  await add('2009-03-05', { milestone: 'arrived' })
  await add('2009-02-05', { people: 'families', number: '1' })
  const days = async (ask: Record<string, string>) =>
    (await listCounts(world, officer, { operation: 'List-1', ...ask } as never)).rows.map(({ date_end }) => date_end)
  expect(await days({})).toEqual(['2009-03-05', '2009-02-05', '2009-01-05'])
  expect(await days({ order: 'asc' })).toEqual(['2009-01-05', '2009-02-05', '2009-03-05'])
  expect(await days({ milestone: 'arrived' })).toEqual(['2009-03-05'])
  expect(await days({ people: 'families' })).toEqual(['2009-02-05'])
  expect(await days({ from: '2009-02-10' })).toEqual(['2009-02-05', '2009-01-05'])
  expect(
    (await listCounts(world, officer, { operation: 'none' })).rows.every(({ operation }) => operation === null),
  ).toBe(true)
})

test('the latest day is that of the latest count that is not void', async () => {
  const { id } = await recordCount(world, officer, reached({ date: '2011-08' }))
  expect(await latestOperationsDay(owner)).toBe('2011-08-31')
  await voidCount(world, officer, { id, why: 'x' })
  expect(await latestOperationsDay(owner)).not.toBe('2011-08-31')
})

const header = 'ref,operation,milestone,date,number,qualifier,people,of'

test('imports counts with the counts they are of; a second load adds nothing', async () => {
  const file = [
    header,
    'I-1,Tiger-2,reached-safety,2011-02-12,2,,,',
    'I-2,,settled,2011-08,1,about,,I-1',
    'I-3,,reached-safety,2011-02,1,,children,I-1',
  ].join('\n')
  expect(await csv(importCounts, 'c.csv', file)).toMatchObject({ added: 3n, known: 0n, total: 3n })
  expect(await csv(importCounts, 'c.csv', file)).toMatchObject({ added: 0n, known: 3n, total: 3n })
  const one = (await listCounts(world, officer, { operation: 'Tiger-2' })).rows.find(({ ref }) => ref === 'I-1')
  const count = await getCount(world, officer, { id: one?.id ?? '' })
  expect(count).toMatchObject({ qualifier: 'exact', people: 'persons', number: 2n })
  expect(count.parts.map(({ ref }) => ref).sort()).toEqual(['I-2', 'I-3'])
})

test.each([
  ['nobody', 'E-1,,arrived,2011-01,0,,,', 'operations.number-not-above-zero'],
  ['an unknown operation', 'E-2,Nobody-1,arrived,2011-01,1,,,', 'operations.unknown-operation'],
  ['an unknown whole', 'E-3,,arrived,2011-01,1,,,E-9', 'operations.unknown-count'],
  ['itself as its whole', 'E-4,,arrived,2011-01,1,,,E-4', 'operations.unknown-count'],
  ['more than its whole', 'E-5,,arrived,2011-01,3,,,I-1', 'operations.part-too-large'],
  ['people whose day has not come', 'E-7,,arrived,2011-10,3,,,', 'dates.not-come-yet'],
  ['no date', 'E-6,,arrived,unknown,3,,,', 'dates.ends-needed'],
])('refuses a file that counts %s', async (_, line, code) => {
  await expect(csv(importCounts, 'c.csv', `${header}\n${line}\n`)).rejects.toMatchObject({
    problems: [{ code, place: { line: 2 } }],
  })
})

test('a file loaded before adds nothing, also when its operation was renamed and its whole corrected or voided since', async () => {
  const operation = await createOperation(world, officer, { code: 'Again-1' })
  const whole = await recordCount(world, officer, reached({ number: '3', ref: 'R-0' }))
  const file = `${header}\nR-1,Again-1,settled,2011-02,3,,,R-0\n`
  await csv(importCounts, 'c.csv', file)
  const part = (await getCount(world, officer, { id: whole.id })).parts[0]
  await correctOperation(world, officer, { id: operation.id, code: 'Again-2', why: 'x' })
  await voidCount(world, officer, { id: part?.id ?? '', why: 'x' })
  await voidCount(world, officer, { id: whole.id, why: 'x' })
  expect(await csv(importCounts, 'c.csv', file)).toMatchObject({ added: 0n, known: 1n, total: 1n })
  const another = `${header}\nR-2,,settled,2011-02,1,,,R-0\n`
  await expect(csv(importCounts, 'c.csv', another)).rejects.toMatchObject({
    problems: [{ code: 'operations.unknown-count', place: { line: 2, column: 'of' } }],
  })
})

test('a file refuses what looks like a count from elsewhere, unless it says that they are other people or a part', async () => {
  await createOperation(world, officer, { code: 'Alike-2' })
  await recordCount(world, officer, reached({ operation: 'Alike-2', date: '2011-04', number: '3', ref: 'F-1' }))
  const load = (cells: string) => csv(importCounts, 'c.csv', `${header},other_people\n${cells}\n`)
  await expect(load('F-2,Alike-2,reached-safety,2011-04-09,3,,,,')).rejects.toMatchObject({
    problems: [{ code: 'operations.import-counts.alike', values: { ref: 'F-1' }, place: { line: 2 } }],
  })
  expect((await load('F-2,Alike-2,reached-safety,2011-04-09,3,,,,yes')).added).toBe(1n)
  expect((await load('F-3,Alike-2,reached-safety,2011-05-09,3,,,,')).added).toBe(1n)
  expect((await load('F-4,Alike-2,reached-safety,2011-05,1,,,F-3,')).added).toBe(1n)
})
