import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { correctSuggestion } from '#modules/donations/commands/correct-suggestion.ts'
import { createSuggestion } from '#modules/donations/commands/create-suggestion.ts'
import { offerPurpose } from '#modules/donations/commands/offer-purpose.ts'
import { setCurrency } from '#modules/donations/commands/set-currency.ts'
import { setWay } from '#modules/donations/commands/set-way.ts'
import { restoreSuggestion, voidSuggestion } from '#modules/donations/commands/void-suggestion.ts'
import { importCurrencies } from '#modules/donations/imports/currencies.ts'
import { importSuggestions } from '#modules/donations/imports/suggestions.ts'
import { importWays } from '#modules/donations/imports/ways.ts'
import { getSettings } from '#modules/donations/queries/get-settings.ts'
import { getSuggestion } from '#modules/donations/queries/get-suggestion.ts'
import { testWorld } from '../world.ts'

const { world, owner, csv, as, close } = await testWorld()
afterAll(close)
const treasurer = as('treasurer')
const settings = () => getSettings(world, treasurer, {})
const suggest = (amount: string, currency = 'JPY', more: object = {}) =>
  createSuggestion(world, treasurer, { money: { amount, currency }, buys: { en: 'Rice' }, ...more } as never)

describe('a way', () => {
  test.each([
    [{ way: 'bank', isOpen: true }, 'donations.way-needs-details'],
    [{ way: 'postal', isOpen: true, accountName: 'x' }, 'donations.way-needs-account'],
    [{ way: 'postal', isOpen: true, account: '00100-1-123456' }, 'donations.way-needs-account'],
    [{ way: 'postal', account: '12-345' }, 'donations.not-a-postal-account'],
    [{ way: 'postal', account: '10120-9-123456' }, 'donations.not-a-postal-account'],
    [{ way: 'postal', account: '00120-9-12345678' }, 'donations.not-a-postal-account'],
    [{ way: 'cheque' }, 'input.not-one-of'],
  ])('is not settled so: %j', async (words, code) => {
    await expect(setWay(world, treasurer, words as never)).rejects.toMatchObject({ problems: [{ code }] })
    expect((await settings()).ways).toEqual([])
  })

  test('is one row, and keeps what it said before', async () => {
    const { id } = await setWay(world, treasurer, { way: 'bank', isOpen: true, details: { en: 'A' } } as never)
    const again = await setWay(world, treasurer, { way: 'bank', details: { en: 'B' }, why: 'closed' } as never)
    expect(again.id).toBe(id)
    expect((await settings()).ways).toMatchObject([{ way: 'bank', is_open: false, details: { en: 'B' } }])
  })

  test('by post has its account as the slip asks for it, however wide it was typed', async () => {
    await setWay(world, treasurer, { way: 'postal', account: '００１２０ー９ー１２３４５６' } as never)
    const found = (await settings()).ways.find(({ way }) => way === 'postal')
    expect(found).toMatchObject({ account: '00120-9-123456', is_open: false })
    await sql`delete from donations.ways where way = 'postal'`.execute(owner)
  })

  test('is settled by nobody but those who may', async () => {
    for (const role of ['editor', 'teacher', 'auditor'] as const)
      await expect(setWay(world, as(role), { way: 'bank' } as never)).rejects.toThrow()
  })
})

test('a currency has bounds in its own decimals', async () => {
  await setCurrency(world, treasurer, { currency: 'usd', smallest: '5', largest: '3,000.50', isTaken: true })
  expect((await settings()).currencies).toMatchObject([{ currency: 'USD', smallest: 500n, largest: 300_050n }])
  const wrong = (smallest: string, largest: string) =>
    setCurrency(world, treasurer, { currency: 'JPY', smallest, largest, isTaken: true })
  await expect(wrong('10', '9')).rejects.toMatchObject({ problems: [{ code: 'donations.smallest-above-largest' }] })
  await expect(wrong('0', '9')).rejects.toMatchObject({ problems: [{ code: 'donations.amount-not-above-zero' }] })
  await expect(wrong('1.5', '9')).rejects.toMatchObject({
    problems: [{ code: 'money.too-many-decimals', field: 'smallest' }],
  })
})

test('a purpose is a fund in use', async () => {
  await expect(
    offerPurpose(world, treasurer, { fund: 'none', names: { en: 'x' }, place: '1', isOffered: true }),
  ).rejects.toMatchObject({ problems: [{ code: 'donations.unknown-fund' }] })
})

test('a suggestion is made once, corrected, taken off and brought back', async () => {
  const { id } = await suggest('3000')
  await expect(suggest('3000')).rejects.toMatchObject({ problems: [{ code: 'donations.suggestion-taken' }] })
  await suggest('3000', 'JPY', { frequency: 'monthly' })
  await correctSuggestion(world, treasurer, {
    ...{ id, money: { amount: '4000', currency: 'JPY' }, buys: { en: 'More rice' }, why: 'dearer' },
  } as never)
  await voidSuggestion(world, treasurer, { id, why: 'off' })
  await expect(voidSuggestion(world, treasurer, { id, why: 'off' })).rejects.toMatchObject({
    problems: [{ code: 'donations.suggestion-is-void' }],
  })
  const { id: other } = await suggest('4000')
  await expect(restoreSuggestion(world, treasurer, { id, why: 'on' })).rejects.toMatchObject({
    problems: [{ code: 'donations.suggestion-taken' }],
  })
  await voidSuggestion(world, treasurer, { id: other, why: 'off' })
  await restoreSuggestion(world, treasurer, { id, why: 'on' })
  const found = await getSuggestion(world, treasurer, { id })
  expect(found).toMatchObject({ ref: 'DS-001', amount: 4000n, voided_at: null })
  expect(found.versions.map(({ change }) => change)).toEqual(['restored', 'voided', 'corrected'])
})

test('imports add what is new, refuse what is wrong and say what differs', async () => {
  const head = 'ref,amount,currency,frequency,buys_en'
  const load = (...lines: string[]) => csv(importSuggestions, 'x.csv', [head, ...lines, ''].join('\n'))
  expect(await load('A,25.00,USD,monthly,School books')).toMatchObject({ added: 1n })
  expect(await load('A,25.00,USD,monthly,School books')).toMatchObject({ added: 0n, known: 1n, differing: 0n })
  expect(await load('A,26.00,USD,monthly,School books')).toMatchObject({ added: 0n, differing: 1n })
  await expect(load('B,25.00,USD,monthly,Twice')).rejects.toMatchObject({
    problems: [{ code: 'donations.suggestion-taken' }],
  })
  await expect(load('B,0,USD,monthly,None')).rejects.toThrow()
  const bounds = 'currency,smallest,largest,is_taken'
  await expect(csv(importCurrencies, 'c.csv', `${bounds}\nKRW,10,9,yes\n`)).rejects.toMatchObject({
    problems: [{ code: 'donations.smallest-above-largest' }],
  })
  expect(await csv(importCurrencies, 'c.csv', `${bounds}\nKRW,5000,9000,yes\n`)).toMatchObject({ added: 1n })
  const ways = 'way,is_open,is_live,account,account_name'
  await expect(csv(importWays, 'w.csv', `${ways}\npostal,yes,yes,,\n`)).rejects.toMatchObject({
    problems: [{ code: 'donations.way-needs-account' }],
  })
  await expect(csv(importWays, 'w.csv', `${ways}\npostal,yes,yes,10100-0-000000,Example\n`)).rejects.toMatchObject({
    problems: [{ code: 'donations.not-a-postal-account' }],
  })
  expect(await csv(importWays, 'w.csv', `${ways}\npostal,yes,yes,00100-0-000000,Example\n`)).toMatchObject({
    added: 1n,
  })
})
