import { afterAll, describe, expect, test } from 'vitest'
import { givingFigures } from '#modules/giving/face.ts'
import { importFunds } from '#modules/giving/imports/funds.ts'
import { importGifts } from '#modules/giving/imports/gifts.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { listFunds } from '#modules/giving/queries/list-funds.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { searchGiving } from '#modules/giving/queries/search-giving.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import type { Refusal } from '#platform/errors.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { testWorld } from '../world.ts'
import { moneyIn } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const gifts = 'ref,received_on,amount,currency,channel,fund\n'

/** The problems of a refused file: `3 fund giving.unknown-fund`. */
const problemsOf = (load: Promise<unknown>) =>
  load.then(
    () => [],
    (refusal: Refusal) => refusal.problems.map(({ code, place }) => `${place?.line} ${place?.column} ${code}`),
  )

/** 228 gifts through a year that come to USD 11,784.95: 227 of USD 51.69 and the rest. */
function paypalYear(): string {
  const line = (n: number, amount: string) => {
    const month = ((8 + Math.floor(n / 19)) % 12) + 1
    const day = `${month >= 9 ? 2010 : 2011}-${String(month).padStart(2, '0')}-${String(1 + (n % 19)).padStart(2, '0')}`
    return `PP-${n},${day},${amount},USD,paypal,general\n`
  }
  return gifts + Array.from({ length: 227 }, (_, n) => line(n, '51.69')).join('') + line(227, '51.32')
}

test('the examples that the product offers can be imported as they are, twice without adding anything', async () => {
  await csv(importParties, 'people.csv', exampleOf(importParties))
  for (const definition of [importFunds, importGifts]) {
    expect(await csv(definition, 'example.csv', exampleOf(definition))).toMatchObject({
      added: 3n,
      known: 0n,
      differing: 0n,
    })
    expect(await csv(definition, 'example.csv', exampleOf(definition))).toMatchObject({
      added: 0n,
      known: 3n,
      differing: 0n,
    })
  }
})

describe('importing funds', () => {
  const funds = 'ref,code,name_en,opened_on,closed_on\n'

  test('brings their closing with them', async () => {
    await csv(importFunds, 'funds.csv', `${funds}old,old,Old fund,2001-01-01,2009-12-31\n`)
    const fund = (await listFunds(world, ken, {})).find(({ code }) => code === 'old')
    expect(fund).toMatchObject({ names: { en: 'Old fund' }, opened_on: '2001-01-01', closed_on: '2009-12-31' })
  })

  test('refuses a code twice, a code of another fund, and a closing before the opening', async () => {
    const file = `${funds}a,same,A,,\nb,same,B,,\nc,general,C,,\nd,late,D,2011-01-02,2011-01-01\n`
    expect(await problemsOf(csv(importFunds, 'funds.csv', file))).toEqual([
      '3 code giving.code-taken',
      '4 code giving.code-taken',
      '5 closed_on giving.fund-closes-before-opening',
    ])
  })
})

describe('importing gifts', () => {
  test('a known gift that differs is told with its columns and stays as it was', async () => {
    await csv(importParties, 'people.csv', 'ref,kind,name\nP-9,person,Aiko\n')
    await csv(importFunds, 'relief.csv', 'ref,code,name_en\nrelief,relief,Relief\n')
    const head = 'ref,received_on,amount,currency,channel,fund,frequency,giver,anonymous\n'
    const first = `${head}D-1,2010-09-01,10,EUR,bank,general,,,\nD-2,2010-09-01,10,EUR,bank,general,monthly,P-9,yes\n`
    await csv(importGifts, 'first.csv', first)
    const second = `${head}D-1,2010-09-01,10,EUR,bank,general,one-time,,no\nD-2,2010-09-02,10.00,EUR,bank,relief,,,yes\n`
    expect(await csv(importGifts, 'second.csv', second)).toMatchObject({
      added: 0n,
      known: 2n,
      differing: 1n,
      differences: [{ line: 3, ref: 'D-2', columns: ['received_on', 'fund', 'frequency', 'giver'] }],
    })
    expect(await csv(importGifts, 'first.csv', first)).toMatchObject({ known: 2n, differing: 0n })
  })

  test('a year of 228 gifts comes to USD 11,784.95, however often it is loaded', async () => {
    expect(await csv(importGifts, 'paypal.csv', paypalYear())).toMatchObject({ added: 228n })
    expect(await csv(importGifts, 'paypal.csv', paypalYear())).toMatchObject({ added: 0n, known: 228n })
    const year = { start: '2010-09-01', end: '2011-08-31', label: '' }
    const cells = await Promise.all(givingFigures.map((figure) => figure.cells(owner, year)))
    const [count, sum] = cells.map((found) =>
      found.find(({ dimensions }) => dimensions.channel === 'paypal' && dimensions.currency === 'USD'),
    )
    expect(count?.value).toBe(229n)
    expect(moneyIn(sum?.value ?? 0n, 'USD')).toBe('USD 11,834.95')
  })

  test('keeps each currency in its own decimals, what is left out as one-time and not anonymous, and reads other spellings', async () => {
    const header = `${gifts.trim()},frequency,anonymous,designation,note\n`
    const file = `${header}k-1,2011-03-14,1.005,KWD,Wire,general,monthly,yes,冬の支援,made up\nk-2,14 March 2011,"21,916",jpy,現金,general,,,,\n`
    await csv(importGifts, 'more.csv', file)
    const found = async (ref: string) => {
      const hits = await searchGiving(world, ken, { text: ref, most: 5 })
      return getGift(world, ken, { id: hits[0]?.href.split('/').at(-1) ?? '' })
    }
    expect(await found('k-1')).toMatchObject({
      amount: 1005n,
      channel: 'bank',
      frequency: 'monthly',
      anonymous: true,
      designation: '冬の支援',
      note: 'made up',
      recorded_by: 'director',
    })
    expect(await found('k-2')).toMatchObject({
      amount: 21916n,
      currency: 'JPY',
      channel: 'cash',
      frequency: 'one-time',
      anonymous: false,
      received_on: '2011-03-14',
      designation: null,
    })
  })

  test('knows givers by the references of people, and refuses others', async () => {
    await csv(importParties, 'people.csv', exampleOf(importParties))
    const header = `${gifts.trim()},giver\n`
    const of = (giver: string) =>
      `${header}g-1,2011-03-14,5,USD,cash,general,\ng-2,2011-03-14,5,USD,cash,general,${giver}\n`
    expect(await problemsOf(csv(importGifts, 'g.csv', of('P-77')))).toEqual(['3 giver giving.unknown-giver'])
    await csv(importGifts, 'g.csv', of('P-1'))
    const [hit] = await searchGiving(world, ken, { text: 'g-2', most: 5 })
    const gift = await getGift(world, ken, { id: hit?.href.split('/').at(-1) ?? '' })
    expect(gift.giver).toMatchObject({ ref: 'P-1', name: '山田 花子' })
  })

  test('refuses the whole file and names every line that is wrong', async () => {
    const before = await listGifts(world, ken, {})
    const file = `${gifts}x-0,2011-05-01,5,USD,paypal,general
x-1,2011-05-01,0.00,USD,paypal,general
x-2,2011-05-01,-5,USD,paypal,general
x-3,2011-05-01,1000000000000001,JPY,paypal,general
x-4,2011-09-07,5,USD,paypal,general
x-5,2011-05-01,5,USD,paypal,nowhere
x-6,2010-01-01,5,USD,paypal,old
x-7,2011-03-13,5,USD,paypal,quake-2011
x-0,2011-05-02,5,USD,paypal,general\n`
    expect((await problemsOf(csv(importGifts, 'x.csv', file))).sort()).toEqual([
      '10 ref imports.twice',
      '3 amount giving.amount-not-above-zero',
      '4 amount giving.amount-not-above-zero',
      '5 amount money.too-large',
      '6 received_on giving.day-in-future',
      '7 fund giving.unknown-fund',
      '8 fund giving.fund-is-closed',
      '9 fund giving.fund-not-open-yet',
    ])
    expect(
      (await problemsOf(csv(importGifts, 'y.csv', `${gifts}y-1,2011-05-01,1.5,JPY,barter,general\n`))).sort(),
    ).toEqual(['2 amount money.too-many-decimals', '2 channel imports.not-one-of'])
    expect((await listGifts(world, ken, {})).total).toBe(before.total)
  })
})
