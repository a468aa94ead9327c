import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { correctPledge } from '#modules/giving/commands/pledges/correct-pledge.ts'
import { endPledge, resumePledge } from '#modules/giving/commands/pledges/end-pledge.ts'
import { restorePledge, voidPledge } from '#modules/giving/commands/pledges/void-pledge.ts'
import { voidFund } from '#modules/giving/commands/void-fund.ts'
import { restoreGift, voidGift } from '#modules/giving/commands/void-gift.ts'
import { givingFigures } from '#modules/giving/face.ts'
import { importFunds } from '#modules/giving/imports/funds.ts'
import { importGifts } from '#modules/giving/imports/gifts.ts'
import { importPledges } from '#modules/giving/imports/pledges.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { getPledge } from '#modules/giving/queries/get-pledge.ts'
import { listPledges } from '#modules/giving/queries/list-pledges.ts'
import { searchGiving } from '#modules/giving/queries/search-giving.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import type { Refusal } from '#platform/errors.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'read the letter again'
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

const figure = (name: string) => {
  const found = givingFigures.find((one) => one.name === name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

/** The cells of a figure at the end of a period: `{ 'JPY monthly': 'JPY 3,000' }`. */
async function cellsAt(name: string, end: string): Promise<Record<string, string>> {
  const cells = await figure(name).cells(owner, { ...year, end })
  return Object.fromEntries(
    cells.map(({ dimensions, value, unit }) => [
      Object.values(dimensions).join(' '),
      unit === 'pledge' ? String(value) : moneyIn(value, unit),
    ]),
  )
}

const idOf = async (ref: string) => (await listParties(world, ken, {})).rows.find((row) => row.ref === ref)?.id ?? ''

beforeAll(async () => {
  await csv(importFunds, 'funds.csv', exampleOf(importFunds))
  await csv(importParties, 'people.csv', 'ref,kind,name\nP-1,person,Aiko\nP-2,person,Boram\nP-3,person,Aiko Old\n')
})

describe('a pledge', () => {
  test('is recorded with who pays, by reference or name, and numbered by its year', async () => {
    const { id, ref } = await till.promise('2010-04-01', 'JPY 3000', { payer: 'boram', fund: 'general' })
    expect(ref).toMatch(/^PL-2010-\d{4}$/)
    const pledge = await getPledge(world, ken, { id })
    expect(pledge).toMatchObject({
      amount: 3000n,
      currency: 'JPY',
      frequency: 'monthly',
      fund: 'general',
      ended_on: null,
    })
    expect(pledge.payer).toMatchObject({ ref: 'P-2', name: 'Boram' })
    expect((await getPledge(world, as.may(['giving.get-pledge']), { id })).payer).toMatchObject({
      ref: 'P-2',
      name: null,
    })
    await expect(till.promise('2010-04-01', 'JPY 3000', { ref })).rejects.toMatchObject({
      code: 'giving.pledge-ref-taken',
    })
  })

  test.each([
    [{ payer: '' }, 'input.required', 'payer'],
    [{ payer: 'Nobody' }, 'giving.unknown-giver', 'payer'],
    [{ fund: 'none' }, 'giving.unknown-fund', 'fund'],
    [{ frequency: 'weekly' }, 'input.not-one-of', 'frequency'],
  ])('with %j is refused', async (words, code, field) => {
    await expect(till.promise('2010-04-01', 'JPY 3000', words)).rejects.toMatchObject({ code, field })
  })

  test('of nothing is refused, and one that begins tomorrow is not', async () => {
    await expect(till.promise('2010-04-01', 'JPY 0')).rejects.toMatchObject({ code: 'giving.amount-not-above-zero' })
    const { id } = await till.promise('2012-01-01', 'JPY 1')
    await voidPledge(world, ken, { id, why })
  })

  test('ends on a day not before its first, once, and the end can be taken back', async () => {
    const { id } = await till.promise('2010-04-01', 'KRW 10000')
    await expect(endPledge(world, ken, { id, endedOn: '2010-03-31' })).rejects.toMatchObject({
      code: 'giving.pledge-ends-before-start',
      field: 'endedOn',
    })
    await endPledge(world, ken, { id, endedOn: '2011-03-31', reason: 'moved abroad' })
    await expect(endPledge(world, ken, { id, endedOn: '2011-04-30' })).rejects.toMatchObject({
      code: 'giving.end-pledge.ended',
    })
    await resumePledge(world, ken, { id, why })
    await expect(resumePledge(world, ken, { id, why })).rejects.toMatchObject({
      code: 'giving.resume-pledge.not-ended',
    })
    const { versions, ended_on } = await getPledge(world, ken, { id })
    expect(ended_on).toBeNull()
    expect(versions).toMatchObject([
      { change: 'restored', reason: why, before: { ending: { ended_on: '2011-03-31', reason: 'moved abroad' } } },
    ])
    await voidPledge(world, ken, { id, why })
    for (const act of [endPledge(world, ken, { id, endedOn: '2011-04-30' }), resumePledge(world, ken, { id, why })])
      await expect(act).rejects.toMatchObject({ code: 'giving.pledge-is-void' })
  })

  test('keeps its fund in use', async () => {
    const fund = await till.fund('promised')
    const { id } = await till.promise('2010-04-01', 'KRW 10000', { fund: 'promised' })
    await expect(voidFund(world, ken, { id: fund.id, why })).rejects.toMatchObject({
      code: 'giving.void-fund.promised',
    })
    await voidPledge(world, ken, { id, why })
    await voidFund(world, ken, { id: fund.id, why })
    await expect(restorePledge(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.unknown-fund' })
  })
})

describe('a gift that keeps a pledge', () => {
  test('is given by who pays unless somebody else is named', async () => {
    const { ref } = await till.promise('2010-10-01', 'USD 25')
    const own = await till.take('2010-10-11', 'USD 25', { pledge: ref })
    const other = await till.take('2010-11-11', 'USD 20', { pledge: ref, giver: 'P-2' })
    expect(await getGift(world, ken, own)).toMatchObject({ pledge: ref, giver: { ref: 'P-1' } })
    expect(await getGift(world, ken, other)).toMatchObject({ pledge: ref, giver: { ref: 'P-2' } })
  })

  test('is refused in another currency, from before the pledge, and for a pledge that nobody made', async () => {
    const { ref } = await till.promise('2010-10-01', 'USD 25')
    for (const [day, money, pledge, code] of [
      ['2010-10-01', 'JPY 25', ref, 'giving.pledge-in-other-currency'],
      ['2010-09-30', 'USD 25', ref, 'giving.gift-before-pledge'],
      ['2010-10-01', 'USD 25', 'PL-none', 'giving.unknown-pledge'],
    ] as const)
      await expect(till.take(day, money, { pledge })).rejects.toMatchObject({ code, field: 'pledge' })
  })

  test('holds the pledge: it cannot be voided, start later or change its currency', async () => {
    const { id, ref } = await till.promise('2010-10-01', 'USD 25')
    const gift = await till.take('2010-10-11', 'USD 25', { pledge: ref })
    const now = { id, payer: 'P-1', frequency: 'yearly', why }
    const correct = (startedOn: string, money: string) =>
      correctPledge(world, ken, { ...now, startedOn, money: moneyOf(money) })
    await expect(voidPledge(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.void-pledge.kept' })
    await expect(correct('2010-10-12', 'USD 25')).rejects.toMatchObject({ code: 'giving.pledge-after-gift' })
    await expect(correct('2010-10-01', 'EUR 25')).rejects.toMatchObject({ code: 'giving.correct-pledge.kept-currency' })
    await correct('2010-10-11', 'USD 30')
    expect(await getPledge(world, ken, { id })).toMatchObject({
      amount: 3000n,
      frequency: 'yearly',
      gifts: [{ ref: gift.ref }],
      versions: [{ change: 'corrected', reason: why }],
    })
    await voidGift(world, ken, { id: gift.id, why })
    await voidPledge(world, ken, { id, why })
    await expect(restoreGift(world, ken, { id: gift.id, why })).rejects.toMatchObject({ code: 'giving.unknown-pledge' })
    await restorePledge(world, ken, { id, why })
    await restoreGift(world, ken, { id: gift.id, why })
  })

  test('can be told later, and taken back', async () => {
    const { ref } = await till.promise('2010-10-01', 'USD 25')
    const { id } = await till.take('2010-10-11', 'USD 25')
    const now = { id, receivedOn: '2010-10-11', money: moneyOf('USD 25'), channel: 'paypal', fund: 'general', why }
    await correctGift(world, ken, { ...now, pledge: ref })
    expect((await getGift(world, ken, { id })).pledge).toBe(ref)
    await correctGift(world, ken, now)
    expect((await getGift(world, ken, { id })).pledge).toBeNull()
  })

  test('and the voiding of that pledge at the same moment do not both succeed', async () => {
    const { id, ref } = await till.promise('2010-10-01', 'USD 25')
    const both = await Promise.allSettled([
      till.take('2010-10-11', 'USD 25', { pledge: ref }),
      voidPledge(world, ken, { id, why }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the figures', () => {
  test('tell what is promised on the last day of the period, each currency and frequency apart', async () => {
    const before = await cellsAt('giving.pledges', '2009-01-31')
    expect(before).toEqual({})
    await till.promise('2009-01-01', 'EUR 10', { ref: 'EU-1' })
    await till.promise('2009-01-01', 'EUR 15')
    await till.promise('2009-01-01', 'EUR 120', { frequency: 'yearly' })
    const { rows } = await listPledges(world, ken, { frequency: 'monthly', from: '2009-01-01' })
    const first = rows.find(({ ref }) => ref === 'EU-1')?.id
    await endPledge(world, ken, { id: first, endedOn: '2009-06-30' })
    expect(await cellsAt('giving.pledges', '2009-06-30')).toEqual({ '': '3', EUR: '3', monthly: '2', yearly: '1' })
    expect(await cellsAt('giving.pledge-sum', '2009-06-30')).toEqual({
      'EUR monthly': 'EUR 25.00',
      'EUR yearly': 'EUR 120.00',
    })
    expect(await cellsAt('giving.pledge-sum', '2009-07-01')).toEqual({
      'EUR monthly': 'EUR 15.00',
      'EUR yearly': 'EUR 120.00',
    })
    expect(await cellsAt('giving.pledge-sum', '2008-12-31')).toEqual({})
  })
})

test('pledges are listed by state, frequency and payer, those of merged records too, and found by reference', async () => {
  const { ref } = await till.promise('2011-01-01', 'CHF 5', { payer: 'P-3', frequency: 'quarterly' })
  await mergeParties(world, ken, { keep: 'P-1', other: 'P-3', why })
  const found = await listPledges(world, ken, { payer: 'P-1', frequency: 'quarterly', state: 'running' })
  expect(found).toMatchObject({ total: 1n, rows: [{ ref, giver: { ref: 'P-1', name: 'Aiko' } }] })
  expect((await listPledges(world, ken, { payer: 'P-1', frequency: 'quarterly', state: 'ended' })).rows).toEqual([])
  expect((await listPledges(world, as.may(['giving.list-pledges']), { payer: 'P-1' })).rows[0]?.giver).toBeNull()
  expect(await searchGiving(world, ken, { text: ref, most: 5 })).toMatchObject([{ kind: 'giving.pledge', label: ref }])
  await expect(listPledges(world, as('editor'), {})).rejects.toThrow('not allowed')
})

describe('importing pledges', () => {
  const head = 'ref,payer,amount,currency,frequency,fund,started_on,ended_on\n'
  const problemsOf = (load: Promise<unknown>) =>
    load.then(
      () => [],
      (refusal: Refusal) => refusal.problems.map(({ code, place }) => `${place?.line} ${place?.column} ${code}`).sort(),
    )

  test('the example of the product can be loaded twice without adding anything', async () => {
    const load = () => csv(importPledges, 'example.csv', exampleOf(importPledges))
    expect(await load()).toMatchObject({ added: 2n })
    expect(await load()).toMatchObject({ added: 0n, known: 2n, differing: 0n })
    const { rows } = await listPledges(world, ken, { state: 'ended', frequency: 'yearly' })
    expect(rows.find(({ ref }) => ref === 'PL-02')).toMatchObject({ ended_on: '2011-03-31', names: null })
  })

  test('refuses payers and funds that nobody has, amounts of nothing and ends before the start', async () => {
    const file = `${head}a,P-77,5,USD,monthly,,2010-01-01,
b,P-1,0,USD,monthly,nowhere,2010-01-01,
c,P-1,5,USD,每月,general,2010-01-02,2010-01-01
d,P-1,5,USD,daily,general,2010-01-02,\n`
    expect(await problemsOf(csv(importPledges, 'x.csv', file.replace(/^d,.*\n/m, '')))).toEqual([
      '2 payer giving.unknown-giver',
      '3 amount giving.amount-not-above-zero',
      '3 fund giving.unknown-fund',
      '4 ended_on giving.pledge-ends-before-start',
    ])
    expect(await problemsOf(csv(importPledges, 'y.csv', file))).toContain('5 frequency imports.not-one-of')
  })

  test('lets gifts name the pledge that they keep', async () => {
    const gifts = 'ref,received_on,amount,currency,channel,fund,giver,pledge\n'
    const line = (ref: string, day: string, currency: string, pledge: string) =>
      `${ref},${day},5,${currency},bank,general,,${pledge}\n`
    const wrong = gifts + line('a', '2010-01-01', 'JPY', 'PL-01') + line('b', '2011-01-01', 'USD', 'PL-01')
    expect(await problemsOf(csv(importGifts, 'x.csv', wrong + line('c', '2011-01-01', 'USD', 'none')))).toEqual([
      '2 pledge giving.gift-before-pledge',
      '3 pledge giving.pledge-in-other-currency',
      '4 pledge giving.unknown-pledge',
    ])
    const right = gifts + line('k-1', '2011-01-01', 'JPY', 'PL-01')
    expect(await csv(importGifts, 'k.csv', right)).toMatchObject({ added: 1n })
    expect(await csv(importGifts, 'k.csv', right)).toMatchObject({ added: 0n, differing: 0n })
    const [hit] = await searchGiving(world, ken, { text: 'k-1', most: 5 })
    const gift = await getGift(world, ken, { id: hit?.href.split('/').at(-1) ?? '' })
    expect(gift).toMatchObject({ pledge: 'PL-01', giver: { ref: 'P-1' } })
  })
})

test('the page of a pledge leads to the form of a gift that keeps it, filled in with what is known', async () => {
  const { id } = await till.promise('2011-02-01', 'JPY 4000', { payer: 'P-2', fund: 'general' })
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const html = await (await treasurer.get(`/giving/pledges/${id}`)).text()
  expect(html).toContain('JPY 4,000 a month')
  const form = linksIn(html).find((href) => href.startsWith('/giving/gifts/record?'))
  const filled = await (await treasurer.get(form ?? '')).text()
  for (const value of ['value="4000"', 'value="P-2"', 'value="PL-2011-']) expect(filled).toContain(value)
  const party = await (await treasurer.get(`/people/${await idOf('P-2')}`)).text()
  expect(linksIn(party)).toContain('/giving/pledges?payer=P-2')
  expect(await (await treasurer.get('/giving/pledges?payer=P-2&state=running')).text()).toContain('Pledges of Boram')
})
