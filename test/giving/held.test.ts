import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdMoney } from '#modules/giving/commands/held/hold-money.ts'
import { passOnMoney } from '#modules/giving/commands/held/pass-on-money.ts'
import { setApartGift } from '#modules/giving/commands/held/set-apart-gift.ts'
import { restoreHeld, voidHeld } from '#modules/giving/commands/held/void-held.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { restoreGift } from '#modules/giving/commands/void-gift.ts'
import { givingFigures } from '#modules/giving/face.ts'
import { importHeld } from '#modules/giving/imports/held.ts'
import { getHeld } from '#modules/giving/queries/get-held.ts'
import { listHeld } from '#modules/giving/queries/list-held.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { candidates } from '#modules/receipts/queries/candidates.ts'
import { sortGift } from '#modules/receipts/rules/sort-gifts.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'read the statement again'

beforeAll(async () => {
  await till.fund('general')
  await csv(
    importParties,
    'p.csv',
    'ref,kind,name\nP-1,person,Aiko\nP-2,organisation,Harbour\nP-3,organisation,Bridge\n',
  )
})

const hold = (movedOn: string, money: string, more = {}) =>
  holdMoney(world, ken, { movedOn, money: moneyOf(money), owner: 'P-2', ...more })
const passOn = (movedOn: string, money: string, more = {}) =>
  passOnMoney(world, ken, { movedOn, money: moneyOf(money), owner: 'P-2', ...more })
const balances = async () =>
  (await listHeld(world, ken, {})).balances.map(({ ref, currency, left }) => `${ref} ${moneyIn(left, currency)}`)
async function cells(end: string) {
  const figure = givingFigures.find(({ name }) => name === 'giving.held-for-others') ?? expect.fail('no figure')
  const period = { start: '2010-09-01', end, label: 'X' }
  const told = await figure.cells(owner, period)
  for (const { dimensions, value } of told) {
    const { rows } = await figure.records(owner, period, dimensions, { after: null, size: 200 })
    expect(rows.reduce((sum, row) => sum + row.value, 0n)).toBe(value)
  }
  return told.map(({ value, unit }) => moneyIn(value, unit))
}
const giftCells = async () => {
  const figure = givingFigures.find(({ name }) => name === 'giving.gift-sum') ?? expect.fail('no figure')
  return figure.cells(owner, { start: '2010-09-01', end: '2011-08-31', label: 'X' })
}

describe('money held for another organisation', () => {
  let first = ''
  test('is no gift, and is told by owner and currency until it is passed on', async () => {
    const { id, ref } = await hold('2011-03-18', 'JPY 20000', { giver: 'aiko' })
    first = id
    expect(ref).toMatch(/^H-2011-\d{4}$/)
    await hold('2011-03-19', 'USD 5.00')
    await hold('2011-03-19', 'JPY 700', { owner: 'P-3' })
    expect(await giftCells()).toEqual([])
    expect(await balances()).toEqual(['P-2 JPY 20,000', 'P-2 USD 5.00', 'P-3 JPY 700'])
    await passOn('2011-04-11', 'JPY 15000')
    await passOn('2011-04-11', 'USD 5.00', { owner: 'harbour' })
    expect(await balances()).toEqual(['P-2 JPY 5,000', 'P-2 USD 0.00', 'P-3 JPY 700'])
    expect(await cells('2011-03-31')).toEqual(['JPY 20,700', 'USD 5.00'])
    // all passed on is none left, not nothing known
    expect(await cells('2011-08-31')).toEqual(['JPY 5,700', 'USD 0.00'])
  })

  test('is never passed on beyond what had come for its owner by that day', async () => {
    const overdrawn = { code: 'giving.held-overdrawn', field: 'money.amount' }
    await expect(passOn('2011-05-01', 'JPY 5001')).rejects.toMatchObject(overdrawn)
    await expect(passOn('2011-03-17', 'JPY 1')).rejects.toMatchObject(overdrawn)
    await expect(passOn('2011-05-01', 'EUR 1')).rejects.toMatchObject(overdrawn)
    await expect(passOn('2011-09-08', 'JPY 1')).rejects.toMatchObject({ code: 'giving.day-in-future' })
    await expect(passOn('2011-05-01', 'JPY 1', { owner: '' })).rejects.toMatchObject({ field: 'owner' })
    await expect(voidHeld(world, ken, { id: first, why })).rejects.toMatchObject({ code: 'giving.held-overdrawn' })
  })

  test('is voided and restored with its history, as long as what was passed on had come', async () => {
    const { id } = await passOn('2011-05-02', 'JPY 5000')
    await voidHeld(world, ken, { id, why })
    await expect(voidHeld(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.held-is-void' })
    const { id: other } = await passOn('2011-05-03', 'JPY 5000')
    await expect(restoreHeld(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.held-overdrawn' })
    await voidHeld(world, ken, { id: other, why })
    await restoreHeld(world, ken, { id, why })
    expect((await getHeld(world, ken, { id })).versions.map(({ change }) => change)).toEqual(['restored', 'voided'])
    expect(await balances()).toContain('P-2 JPY 0')
  })
})

test('a gift that was for others is void, counts nowhere, gets no receipt, and comes back only when its money is not held', async () => {
  const { id, ref } = await till.take('2011-06-01', 'JPY 900', { giver: 'P-1' })
  const { heldId } = await setApartGift(world, ken, { id, owner: 'P-3', why })
  const asKnown = { policies: [], today: '2011-09-05', holds: () => true }
  const [candidate] = await candidates(owner, { gift: ref }, 'en')
  expect(candidate && sortGift(candidate, asKnown)).toBe('void')
  expect(await giftCells()).toEqual([])
  expect(await getHeld(world, ken, { id: heldId })).toMatchObject({
    gift: ref,
    owner: { ref: 'P-3' },
    giver: { ref: 'P-1' },
  })
  expect(await balances()).toContain('P-3 JPY 1,600')

  await expect(restoreGift(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.gift-is-held' })
  await voidHeld(world, ken, { id: heldId, why })
  await restoreGift(world, ken, { id, why })
  await expect(restoreHeld(world, ken, { id: heldId, why })).rejects.toMatchObject({ code: 'giving.held-gift-counts' })
  await refundGift(world, ken, { id, amount: '1', refundedOn: '2011-06-02', reason: 'asked for' })
  await expect(setApartGift(world, ken, { id, owner: 'P-3', why })).rejects.toMatchObject({
    code: 'giving.set-apart-gift.refunded',
  })
})

test('an import brings both, a second load adds nothing, and a file that passes on too much is refused', async () => {
  const head = 'ref,kind,moved_on,amount,currency,owner,giver\n'
  const file = `${head}i-1,held,2011-07-01,500,JPY,P-3,P-1\ni-2,passed-on,2011-07-02,500,JPY,P-3,\n`
  expect(await csv(importHeld, 'h.csv', file)).toMatchObject({ added: 2n })
  expect(await csv(importHeld, 'h.csv', file)).toMatchObject({ added: 0n, differing: 0n })
  const problems = (text: string) => csv(importHeld, 'w.csv', head + text).catch((refusal) => refusal.problems)
  expect(await problems('w-1,passed-on,2011-07-03,99999,JPY,P-3,\n')).toMatchObject([
    { code: 'giving.held-overdrawn-by-file' },
  ])
  expect(
    await problems(
      'w-1,held,2011-07-03,5,JPY,P-77,\nw-2,passed-on,2011-07-03,5,JPY,P-3,P-1\nw-3,held,2011-07-03,0,JPY,P-3,\n',
    ),
  ).toMatchObject([
    { code: 'giving.unknown-giver' },
    { code: 'giving.passed-on-by-giver' },
    { code: 'giving.amount-not-above-zero' },
  ])
})

test('the pages tell it, and names of people only to who may look at people', async () => {
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const read = async (path: string) => (await treasurer.get(path)).text()
  const html = await read('/giving/held')
  for (const text of ['Harbour (P-2)', 'Still held', 'JPY 700']) expect(html).toContain(text)
  const passOnLink = linksIn(html).find((href) => href.startsWith('/giving/held/pass-on?')) ?? ''
  expect(await read(passOnLink)).toContain('value="P-3"')
  expect(await read('/giving/held?owner=P-2&kind=passed-on')).toContain('Held for Harbour (P-2)')
  const [row] = (await listHeld(world, ken, { kind: 'held' })).rows
  expect(await read(`/giving/held/${row?.id}`)).toContain('Held for')
  const clerk = as.may(['giving.list-held', 'giving.get-held'])
  expect((await listHeld(world, clerk, {})).balances).toEqual([])
  expect((await getHeld(world, clerk, { id: row?.id ?? '' })).owner?.name).toBeNull()
})
