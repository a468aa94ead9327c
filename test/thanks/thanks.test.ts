import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { correctThanks } from '#modules/thanks/commands/correct-thanks.ts'
import { restoreThanks, voidThanks } from '#modules/thanks/commands/void-thanks.ts'
import { latestThanksDay, thanksFigures } from '#modules/thanks/face.ts'
import { importRules } from '#modules/thanks/imports/rules.ts'
import { importThanks } from '#modules/thanks/imports/thanks.ts'
import { listThanks } from '#modules/thanks/queries/list-thanks.ts'
import { cellKey } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner, csv } = opened
const desk = deskOf(opened)
const { ken } = desk
const why = 'misread'

beforeAll(desk.settle)
afterEach(() =>
  sql`delete from thanks.covered; delete from thanks.acknowledgements; delete from giving.refunds;
  delete from giving.gifts; delete from thanks.rules`.execute(owner),
)

const standing = async () => {
  const { rows } = await sql<{ ref: string; thanks: string }>`select g.ref, a.ref as thanks from thanks.covered c
    join giving.gifts g on g.id = c.gift_id join thanks.acknowledgements a on a.id = c.acknowledgement_id
    where c.standing order by g.ref`.execute(owner)
  return rows.map((row) => [row.ref, row.thanks])
}
const three = async () => {
  await desk.rule('JPY 0', 'email')
  const day = ['2011-01-01', '2011-02-01', '2011-03-01']
  for (const [i, ref] of ['A', 'B', 'C'].entries()) await desk.gift(day[i] ?? '', 'JPY 100', { ref })
}

test('thanks stand for all gifts that wait, or for those that are named; nothing waits after that', async () => {
  await three()
  const some = await desk.thank('P-1', { gifts: 'B  A', byWhom: 'Mina', note: 'long talk' })
  expect(await desk.read(some.id)).toMatchObject({
    ...{ thanked_on: '2011-09-01', way: 'phone', language: 'ja', by_whom: 'Mina', note: 'long talk' },
    gifts: [{ ref: 'A', left: 100n }, { ref: 'B' }],
  })
  const rest = await desk.thank('P-1')
  expect(await standing()).toEqual([
    ['A', some.ref],
    ['B', some.ref],
    ['C', rest.ref],
  ])
  expect(await desk.waiting()).toEqual([])
  await expect(desk.thank('P-1')).rejects.toEqual(refused('thanks.nothing-waits'))
})

test('a second click, or a second officer at once, makes no second thanks; gifts of which some are thanked for are refused', async () => {
  await three()
  const [one, two] = await Promise.all([desk.thank('P-1', { gifts: 'A B' }), desk.thank('P-1', { gifts: 'A B' })])
  expect(two).toEqual(one)
  expect(await desk.thank('P-1', { gifts: 'A' })).toEqual(one)
  await expect(desk.thank('P-1', { gifts: 'A C' })).rejects.toEqual(
    refused('thanks.gift-does-not-wait', 'gifts', { ref: 'A' }),
  )
  const all = await Promise.allSettled([desk.thank('P-1'), desk.thank('P-1')])
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await standing()).toHaveLength(3)
})

test('not before a gift, not on a day to come, not of somebody else, and nobody unknown', async () => {
  await three()
  await expect(desk.thank('P-1', { thankedOn: '2011-02-28' })).rejects.toEqual(
    refused('thanks.before-gift', 'thankedOn', { ref: 'C' }),
  )
  await expect(desk.thank('P-1', { thankedOn: '2011-09-06' })).rejects.toEqual(
    refused('dates.not-come-yet', 'thankedOn'),
  )
  await expect(desk.thank('P-2', { gifts: 'A' })).rejects.toEqual(refused('thanks.gift-does-not-wait', 'gifts'))
  await expect(desk.thank('P-99')).rejects.toEqual(refused('thanks.unknown-giver', 'giver', { ref: 'P-99' }))
  expect(await standing()).toEqual([])
})

test('taken back, the gifts wait again; restored only while no others stand; corrected with its versions', async () => {
  await three()
  const first = await desk.thank('P-1')
  await correctThanks(world, ken, {
    id: first.id,
    thankedOn: '2011-08-01',
    way: 'letter',
    language: '',
    byWhom: 'Ken',
    note: '',
    why,
  } as never)
  await expect(
    correctThanks(world, ken, { id: first.id, thankedOn: '2011-01-01', way: 'letter', why } as never),
  ).rejects.toEqual(refused('thanks.before-gift', 'thankedOn'))
  expect(await desk.read(first.id)).toMatchObject({
    ...{ thanked_on: '2011-08-01', way: 'letter', language: 'ja', by_whom: 'Ken', note: null },
    versions: [{ change: 'corrected', reason: why, before: { way: 'phone' } }],
  })
  await voidThanks(world, ken, { id: first.id, why })
  expect((await desk.waiting())[0]?.gifts).toBe(3n)
  await expect(voidThanks(world, ken, { id: first.id, why })).rejects.toEqual(refused('thanks.is-void'))
  const second = await desk.thank('P-1', { gifts: 'A' })
  await expect(restoreThanks(world, ken, { id: first.id, why })).rejects.toEqual(refused('thanks.thanked-since'))
  await voidThanks(world, ken, { id: second.id, why })
  await restoreThanks(world, ken, { id: first.id, why })
  expect(await standing()).toEqual(['A', 'B', 'C'].map((ref) => [ref, first.ref]))
})

test('a figure tells for how many gifts thanks were given, by way, and which thanks; void ones count nowhere', async () => {
  await three()
  await desk.gift('2011-04-01', 'JPY 5', { giver: 'P-2', ref: 'D' })
  await desk.thank('P-1', { gifts: 'A B', way: 'email', thankedOn: '2011-03-31' })
  const { id } = await desk.thank('P-1', { gifts: 'C', thankedOn: '2011-04-01' })
  await desk.thank('P-2', { thankedOn: '2011-09-01' })
  const period = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
  const [figure] = thanksFigures
  if (!figure) throw new Error('no figure')
  const cells = async () =>
    Object.fromEntries(
      (await figure.cells(owner, period)).map(({ dimensions, value, unit }) => [
        cellKey(figure.name, dimensions),
        `${value} ${unit}`,
      ]),
    )
  expect(await cells()).toEqual({
    'thanks.acknowledged': '3 gift',
    'thanks.acknowledged way=email': '2 gift',
    'thanks.acknowledged way=phone': '1 gift',
  })
  const { rows } = await figure.records(owner, period, { way: 'phone' }, { after: null, size: 10 })
  expect(rows).toMatchObject([{ id, value: 1n, day: '2011-04-01' }])
  await voidThanks(world, ken, { id, why })
  expect(await cells()).toEqual({ 'thanks.acknowledged': '2 gift', 'thanks.acknowledged way=email': '2 gift' })
  expect(await figure.cells(owner, { ...period, start: '2012-01-01', end: '2012-12-31' })).toEqual([])
  expect(await latestThanksDay(owner)).toBe('2011-09-01')
})

test('imports add once, refuse what is thanked already, of several givers, of nobody, unknown, or too early', async () => {
  await three()
  await desk.gift('2011-04-01', 'JPY 5', { giver: 'P-2', ref: 'D' })
  await desk.gift('2011-04-01', 'JPY 5', { giver: '', ref: 'N' })
  const head = 'ref,gifts,thanked_on,way,language,by_whom,note\n'
  const load = (rows: string) => csv(importThanks, 'thanks.csv', head + rows)
  const good = 'T-1,"B, A",2011-05-01,letter,ja,Mina,\nT-2,D,2011-05-02,e-mail,ko,,\n'
  expect(await load(good)).toMatchObject({ added: 2n, known: 0n, differing: 0n })
  expect(await load(good)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  expect(await load(good.replace('letter', 'phone'))).toMatchObject({ added: 0n, differing: 1n })
  expect(await standing()).toEqual([
    ['A', 'T-1'],
    ['B', 'T-1'],
    ['D', 'T-2'],
  ])
  const bad =
    'T-3,A,2011-05-01,letter,ja,,\nT-4,C D,2011-05-01,letter,ja,,\nT-5,N,2011-05-01,letter,ja,,\nT-6,Z,2011-05-01,letter,ja,,\nT-7,C,2011-01-01,letter,ja,,\n'
  const problems = await load(bad).catch((error) => error.problems)
  const told = (problems as { code: string; place: { line: number } }[]).map(
    ({ code, place }) => `${place.line} ${code}`,
  )
  expect(told).toEqual(
    expect.arrayContaining([
      ...['2 thanks.thanked-already', '3 thanks.several-givers', '3 thanks.thanked-already', '4 thanks.no-giver'],
      ...['5 thanks.unknown-gift', '6 thanks.before-gift'],
    ]),
  )
  await expect(load('T-8,C,2011-09-06,letter,ja,,\n')).rejects.toThrow()
  const rules = 'ref,from_amount,currency,since_on,way,by_whom,note\nR-1,0,JPY,2010-09-01,email,,\n'
  await expect(csv(importRules, 'rules.csv', rules)).rejects.toMatchObject({ code: 'thanks.rule-taken' })
  expect(await csv(importRules, 'rules.csv', rules.replace('JPY,2010', 'JPY,2011'))).toMatchObject({ added: 1n })
})

test('the list goes by day, way and giver, and shows void thanks', async () => {
  await three()
  const first = await desk.thank('P-1', { gifts: 'A', thankedOn: '2011-05-01', way: 'in-person' })
  await desk.thank('P-1', { gifts: 'B', thankedOn: '2011-06-01' })
  await voidThanks(world, ken, { id: first.id, why })
  const list = async (ask: Parameters<typeof listThanks>[2]) =>
    (await listThanks(world, ken, ask)).rows.map(({ thanked_on }) => thanked_on)
  expect(await list({})).toEqual(['2011-06-01', '2011-05-01'])
  expect(await list({ way: 'in-person' })).toEqual(['2011-05-01'])
  expect(await list({ giver: 'P-2' })).toEqual([])
  expect(await list({ giver: 'P-1', from: '2011-05-31' })).toEqual(['2011-05-01'])
})

test('thanks stay for a gift that goes back later; it asks for no new ones', async () => {
  await three()
  const { id } = await desk.thank('P-1', { gifts: 'A' })
  const { gifts } = await desk.read(id)
  await refundGift(world, ken, { id: gifts[0]?.id ?? '', amount: '100', refundedOn: '2011-09-01', reason: 'asked for' })
  expect((await desk.read(id)).gifts).toMatchObject([{ ref: 'A', left: 0n }])
  expect((await desk.waiting())[0]?.gifts).toBe(2n)
})
