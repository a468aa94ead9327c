import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assembleKits } from '#modules/aid/commands/assemble-kits.ts'
import { createItem } from '#modules/aid/commands/create-item.ts'
import { handOver } from '#modules/aid/commands/hand-over.ts'
import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { recordLoss } from '#modules/aid/commands/record-loss.ts'
import { shipGoods } from '#modules/aid/commands/ship-goods.ts'
import { getMovement } from '#modules/aid/queries/get-movement.ts'
import { listStock } from '#modules/aid/queries/list-stock.ts'
import { testWorld } from '../world.ts'
import { shopOf, told } from './shop.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const mina = as('aid-officer')
const shop = shopOf(world, mina)

beforeAll(async () => {
  for (const [code, unit] of [
    ['rice', 'kg'],
    ['milk', 'l'],
    ['bandage', 'piece'],
    ['ointment', 'piece'],
  ] as const)
    await shop.item(code, unit)
  await shop.item('med-kit', 'set', [
    { item: 'bandage', quantity: '4' },
    { item: 'ointment', quantity: '1' },
  ])
})

describe('receiving', () => {
  test('puts goods into stock from the last day of the date, to the gram', async () => {
    await shop.site('R-1')
    await shop.receive(
      'R-1',
      '2011-05',
      { item: 'rice', quantity: '1.5', unit: 't' },
      { item: 'rice', quantity: '0.001' },
    )
    expect(await shop.stockAt('R-1', '2011-05-30')).toEqual({})
    expect(await shop.stockAt('R-1', '2011-05-31')).toEqual({ rice: '1500.001' })
  })

  test('numbers movements and lots, one lot a line', async () => {
    await shop.site('R-2')
    const { id, ref } = await shop.receive(
      'R-2',
      '2011-05-01',
      { item: 'rice', quantity: '1' },
      { item: 'milk', quantity: '2' },
    )
    expect(ref).toMatch(/^M-2011-\d{4}$/)
    expect(await shop.linesOf(id)).toEqual([
      expect.stringMatching(/^R-2 L-2011-\d{4} 1$/),
      expect.stringMatching(/^R-2 L-2011-\d{4} 2$/),
    ])
  })

  test('refuses unknown codes, units of another kind, nothing at all and a lot code twice, each at its field', async () => {
    await shop.site('R-3')
    const rice = { item: 'rice', quantity: '1' }
    const refused = (line: object, at = 'R-3') =>
      expect(receiveGoods(world, mina, { site: at, date: '2011-05-01', lines: [line] })).rejects
    await refused(rice, 'R-99').toMatchObject({ code: 'aid.unknown-site', field: 'site', values: { code: 'R-99' } })
    await refused({ ...rice, item: 'gold' }).toMatchObject({ code: 'aid.unknown-item', field: 'lines.0.item' })
    await refused({ ...rice, unit: 'l' }).toMatchObject({ code: 'aid.unit-not-of-item', field: 'lines.0.unit' })
    await refused({ ...rice, unit: 'stone' }).toMatchObject({ code: 'units.unknown-unit', field: 'lines.0.unit' })
    await refused({ ...rice, quantity: '0' }).toMatchObject({ code: 'aid.quantity-not-above-zero' })
    await refused({ ...rice, quantity: '-1' }).toMatchObject({ code: 'units.not-a-quantity' })
    await refused({ ...rice, quantity: '0.0001' }).toMatchObject({ code: 'units.too-fine' })
    await refused({ ...rice, quantity: '9000000000000', unit: 't' }).toMatchObject({ code: 'units.too-large' })
    await refused({ item: '', quantity: '' }).toMatchObject({ code: 'aid.lines-needed', field: 'lines' })
    await shop.receive('R-3', '2011-05-01', { ...rice, lot: 'R3-A' })
    await refused({ ...rice, lot: 'R3-A' }).toMatchObject({ code: 'aid.lot-taken', field: 'lines.0.lot' })
    expect(await shop.stockAt('R-3', '2011-12-31')).toEqual({ rice: '1' })
  })

  test('refuses a date that leaves open when the stock changed', async () => {
    const open = { site: 'R-1', date: 'XXXX', lines: [{ item: 'rice', quantity: '1' }] }
    await expect(receiveGoods(world, mina, open)).rejects.toMatchObject({ code: 'dates.ends-needed', field: 'date' })
  })

  test('skips a number that an imported movement has already', async () => {
    await shop.site('R-4')
    const rice = { item: 'rice', quantity: '1' }
    const first = await shop.receive('R-4', '2011-05-01', rice)
    const next = `M-2011-${String(Number(first.ref.slice(-4)) + 1).padStart(4, '0')}`
    await receiveGoods(world, mina, { site: 'R-4', date: '2011-05-01', ref: next, lines: [rice] })
    const after = await shop.receive('R-4', '2011-05-01', rice)
    expect(Number(after.ref.slice(-4))).toBe(Number(next.slice(-4)) + 1)
    const again = { site: 'R-4', date: '2011-05-01', ref: next, lines: [rice] }
    await expect(receiveGoods(world, mina, again)).rejects.toMatchObject({ code: 'aid.ref-taken', field: 'ref' })
  })
})

describe('handing over', () => {
  test('takes the earliest expiry first and goods without expiry last', async () => {
    await shop.site('H-1')
    await shop.receive(
      'H-1',
      '2011-05-01',
      { item: 'rice', quantity: '5', lot: 'H1-never' },
      { item: 'rice', quantity: '5', lot: 'H1-late', expiresOn: '2012-06-01' },
      { item: 'rice', quantity: '5', lot: 'H1-soon', expiresOn: '2011-09-01' },
    )
    const { id } = await shop.give('H-1', '2011-06-01', { item: 'rice', quantity: '11' })
    expect(await shop.linesOf(id)).toEqual(['H-1 H1-soon -5', 'H-1 H1-late -5', 'H-1 H1-never -1'])
    expect(await shop.stockAt('H-1', '2011-06-01')).toEqual({ rice: '4' })
  })

  test('leaves expired goods where they lie and says how many there are', async () => {
    await shop.site('H-2')
    await shop.receive(
      'H-2',
      '2011-05-01',
      { item: 'milk', quantity: '3', expiresOn: '2011-05-31' },
      { item: 'milk', quantity: '2', expiresOn: '2011-12-31' },
    )
    const tooMuch = shop.give('H-2', '2011-06-01', { item: 'milk', quantity: '4' })
    expect(await told(tooMuch)).toBe(
      'lines.0.quantity: milk: you asked for 4 L; H-2 holds 5 L, of which 3 L have expired.',
    )
    await shop.give('H-2', '2011-05-31', { item: 'milk', quantity: '3' })
    expect(await shop.stockAt('H-2', '2011-06-01')).toEqual({ milk: '2' })
  })

  test('never takes more than is there, and then takes nothing', async () => {
    await shop.site('H-3')
    await shop.receive('H-3', '2011-05-01', { item: 'rice', quantity: '10' }, { item: 'milk', quantity: '1' })
    const lines = [
      { item: 'milk', quantity: '1' },
      { item: 'rice', quantity: '10.001' },
    ]
    const tooMuch = handOver(world, mina, { site: 'H-3', date: '2011-06-01', lines })
    await expect(tooMuch).rejects.toMatchObject({ code: 'aid.stock.too-few', field: 'lines.1.quantity' })
    expect(await shop.stockAt('H-3', '2011-06-01')).toEqual({ milk: '1', rice: '10' })
  })

  test('never takes the same goods in two lines', async () => {
    await shop.site('H-4')
    await shop.receive('H-4', '2011-05-01', { item: 'rice', quantity: '10' })
    const six = { item: 'rice', quantity: '6' }
    await expect(shop.give('H-4', '2011-06-01', six, six)).rejects.toMatchObject({ code: 'aid.stock.too-few' })
  })

  test('refuses a back-dated hand-over that would leave a later day below zero', async () => {
    await shop.site('H-5')
    await shop.receive('H-5', '2011-05-01', { item: 'rice', quantity: '10' })
    await shop.give('H-5', '2011-07-01', { item: 'rice', quantity: '8' })
    await shop.receive('H-5', '2011-08-01', { item: 'rice', quantity: '50' })
    const earlier = shop.give('H-5', '2011-06-01', { item: 'rice', quantity: '3' })
    await expect(earlier).rejects.toMatchObject({ code: 'aid.stock.too-few' })
    await shop.give('H-5', '2011-06-01', { item: 'rice', quantity: '2' })
    expect(await shop.stockAt('H-5', '2011-07-01')).toEqual({})
    expect(await shop.stockAt('H-5', '2011-08-01')).toEqual({ rice: '50' })
  })

  test('refuses goods before they arrive', async () => {
    await shop.site('H-6')
    await shop.receive('H-6', '2011-05-02', { item: 'rice', quantity: '10' })
    const before = shop.give('H-6', '2011-05-01', { item: 'rice', quantity: '1' })
    expect(await told(before)).toBe('lines.0.quantity: rice: you asked for 1 kg; H-6 has none to give on 1 May 2011.')
  })

  test('says in words what is wrong, and at its field', async () => {
    await shop.site('H-9')
    const names = { en: 'Home medical kit', ja: '家庭用医薬品セット' }
    await createItem(world, mina, { code: 'home-kit', unit: 'set', names })
    const kits = (quantity: string, more: object = {}) =>
      shop.give('H-9', '2011-09-05', { item: 'home-kit', quantity, ...more })
    await shop.receive('H-9', '2011-05-01', { item: 'home-kit', quantity: '30', lot: 'H9', expiresOn: '2011-09-04' })
    expect(await told(kits('50'))).toBe(
      'lines.0.quantity: Home medical kit: you asked for 50 sets; H-9 holds 30 sets, all expired.',
    )
    expect(await told(kits('50'), 'ja')).toBe(
      'lines.0.quantity: 家庭用医薬品セット：50セットの入力に対し、H-9にある30セットはすべて期限切れです。',
    )
    expect(await told(kits('50', { lot: 'H9' }))).toBe(
      'lines.0.quantity: Home medical kit: you asked for 50 sets; H-9 has 30 sets of lot H9 to give on 5 September 2011.',
    )
    expect(await told(kits('1', { unit: 'kg' }))).toBe('lines.0.unit: Home medical kit is counted in sets.')
  })

  test('takes from the lot that is named, and from no lot of another item', async () => {
    await shop.site('H-7')
    await shop.receive(
      'H-7',
      '2011-05-01',
      { item: 'rice', quantity: '5', lot: 'H7-a', expiresOn: '2011-09-01' },
      { item: 'rice', quantity: '5', lot: 'H7-b' },
    )
    const { id } = await shop.give('H-7', '2011-06-01', { item: 'rice', quantity: '2', lot: 'H7-b' })
    expect(await shop.linesOf(id)).toEqual(['H-7 H7-b -2'])
    const wrong = shop.give('H-7', '2011-06-01', { item: 'milk', quantity: '1', lot: 'H7-b' })
    await expect(wrong).rejects.toMatchObject({ code: 'aid.unknown-lot', field: 'lines.0.lot' })
  })

  test('gives the last goods to one of two officers who ask at the same moment', async () => {
    await shop.site('H-8')
    await shop.receive('H-8', '2011-05-01', { item: 'rice', quantity: '10' })
    const both = await Promise.allSettled(
      ['8', '8'].map((quantity) => shop.give('H-8', '2011-06-01', { item: 'rice', quantity })),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'aid.stock.too-few' })
    expect(await shop.stockAt('H-8', '2011-06-01')).toEqual({ rice: '2' })
  })

  test('needs the permission of its name', async () => {
    const ken = as.may(['aid.list-stock'])
    const given = { site: 'H-8', date: '2011-06-01', lines: [{ item: 'rice', quantity: '1' }] }
    await expect(handOver(world, ken, given)).rejects.toThrow('not allowed: aid.hand-over')
  })
})

describe('shipping', () => {
  test('moves goods with their lots from one site to another', async () => {
    await shop.site('S-1')
    await shop.site('S-2')
    await shop.receive('S-1', '2011-05-01', { item: 'rice', quantity: '10', lot: 'S1-a', expiresOn: '2011-12-01' })
    const lines = [{ item: 'rice', quantity: '4' }]
    const { id } = await shipGoods(world, mina, { site: 'S-1', toSite: 'S-2', date: '2011-06-01', lines })
    expect(await shop.linesOf(id)).toEqual(['S-1 S1-a -4', 'S-2 S1-a 4'])
    expect(await shop.stockAt('S-1', '2011-06-01')).toEqual({ rice: '6' })
    const [there] = await listStock(world, mina, { day: '2011-06-01', site: 'S-2' })
    expect(there).toMatchObject({ quantity: 4000n, expiresOn: '2011-12-01' })
  })

  test('refuses the same site and more than is there', async () => {
    const ship = (toSite: string, quantity: string) =>
      shipGoods(world, mina, { site: 'S-1', toSite, date: '2011-06-02', lines: [{ item: 'rice', quantity }] })
    await expect(ship('S-1', '1')).rejects.toMatchObject({ code: 'aid.ship-goods.same-site', field: 'toSite' })
    await expect(ship('S-2', '7')).rejects.toMatchObject({ code: 'aid.stock.too-few' })
  })
})

describe('losses', () => {
  test('leave the stock with their reason, expired goods by their lot', async () => {
    await shop.site('L-1')
    await shop.receive('L-1', '2011-05-01', { item: 'milk', quantity: '3', lot: 'L1-a', expiresOn: '2011-05-31' })
    const loss = {
      site: 'L-1',
      date: '2011-06-01',
      reason: 'expired',
      lines: [{ item: 'milk', quantity: '3', lot: 'L1-a' }],
    }
    const { id } = await recordLoss(world, mina, loss)
    expect(await getMovement(world, mina, { id })).toMatchObject({ kind: 'lost', reason: 'expired' })
    expect(await shop.stockAt('L-1', '2011-06-01')).toEqual({})
  })

  test('of expired goods ask for their lot', async () => {
    await shop.site('L-2')
    await shop.receive('L-2', '2011-05-01', { item: 'milk', quantity: '3', lot: 'L2-a', expiresOn: '2011-05-31' })
    const lines = [{ item: 'milk', quantity: '3' }]
    const loss = recordLoss(world, mina, { site: 'L-2', date: '2011-06-01', reason: 'expired', lines })
    expect(await told(loss)).toBe(
      'lines.0.quantity: milk: you asked for 3 L; L-2 holds 3 L, of which 3 L have expired. To write those off, name their lot.',
    )
  })

  test('need a reason, and one of those that are known', async () => {
    const loss = { site: 'L-1', date: '2011-06-01', lines: [{ item: 'milk', quantity: '1' }] }
    await expect(recordLoss(world, mina, loss)).rejects.toMatchObject({ field: 'reason' })
    const eaten = recordLoss(world, mina, { ...loss, reason: 'eaten' })
    await expect(eaten).rejects.toMatchObject({ code: 'input.not-one-of', field: 'reason' })
  })
})

describe('kits', () => {
  test('take their parts out of stock and expire with the first of them', async () => {
    await shop.site('K-1')
    await shop.receive(
      'K-1',
      '2011-05-01',
      { item: 'bandage', quantity: '10', expiresOn: '2013-01-01' },
      { item: 'ointment', quantity: '5', expiresOn: '2012-03-01' },
    )
    await assembleKits(world, mina, { site: 'K-1', kit: 'med-kit', kits: '2', date: '2011-06-01' })
    expect(await shop.stockAt('K-1', '2011-06-01')).toEqual({ bandage: '2', ointment: '3', 'med-kit': '2' })
    const kits = (await listStock(world, mina, { day: '2011-06-01', site: 'K-1' })).find(
      (row) => row.item === 'med-kit',
    )
    expect(kits?.expiresOn).toBe('2012-03-01')
  })

  test('are refused when a part is too few, when there are none to make, and for plain goods', async () => {
    const assemble = (kit: string, kits: string) =>
      assembleKits(world, mina, { site: 'K-1', kit, kits, date: '2011-06-02' })
    expect(await told(assemble('med-kit', '1'))).toBe(
      'kits: bandage: so many kits need 4 pieces; K-1 has 2 pieces to use on 2 June 2011.',
    )
    await expect(assemble('med-kit', '0')).rejects.toMatchObject({ code: 'aid.quantity-not-above-zero', field: 'kits' })
    await expect(assemble('rice', '1')).rejects.toMatchObject({ code: 'aid.assemble-kits.no-parts', field: 'kit' })
  })
})

test('no movement is recorded before its day has come, and a month that has begun is soon enough', async () => {
  await shop.site('F-1')
  await shop.site('F-2')
  const late = { code: 'dates.not-come-yet', field: 'date' }
  const given = { site: 'F-1', lines: [{ item: 'bandage', quantity: '1' }] }
  await shop.receive('F-1', '2011-09-05', { item: 'bandage', quantity: '9' }, { item: 'ointment', quantity: '9' })
  await shop.receive('F-1', '2011-09', { item: 'bandage', quantity: '1' })
  const tomorrow = { ...given, date: '2011-09-06' }
  await expect(receiveGoods(world, mina, tomorrow)).rejects.toMatchObject(late)
  await expect(handOver(world, mina, tomorrow)).rejects.toMatchObject(late)
  await expect(shipGoods(world, mina, { ...tomorrow, toSite: 'F-2' })).rejects.toMatchObject(late)
  await expect(recordLoss(world, mina, { ...tomorrow, reason: 'lost' })).rejects.toMatchObject(late)
  const kits = assembleKits(world, mina, { site: 'F-1', kit: 'med-kit', kits: '1', date: '2011-10' })
  await expect(kits).rejects.toMatchObject(late)
})
