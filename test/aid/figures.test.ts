import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assembleKits } from '#modules/aid/commands/assemble-kits.ts'
import { closeSite } from '#modules/aid/commands/close-site.ts'
import { handOver } from '#modules/aid/commands/hand-over.ts'
import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { recordLoss } from '#modules/aid/commands/record-loss.ts'
import { shipGoods } from '#modules/aid/commands/ship-goods.ts'
import { voidMovement } from '#modules/aid/commands/void-movement.ts'
import { aidFigures } from '#modules/aid/queries/figures.ts'
import { listMovements } from '#modules/aid/queries/list-movements.ts'
import { type Cell, cellKey, type Dimensions, type FigureDefinition } from '#platform/figures.ts'
import { parseQuantity, plainQuantity, type Unit } from '#platform/units.ts'
import { testWorld } from '../world.ts'
import { shopOf } from './shop.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('aid-officer')
const shop = shopOf(world, mina)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'fiscal year 2010' }

const figure = (name: string): FigureDefinition => {
  const found = aidFigures.find((one) => one.name === name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

const shown = ({ value, unit }: Cell) => `${plainQuantity(value, unit as Unit)} ${unit}`

/** The cells of a figure over a period: `{ 'aid.lost item=rice': '0.5 kg' }`. */
const cellsOf = async (name: string, period = year) => {
  const cells = await figure(name).cells(owner, period)
  return Object.fromEntries(cells.map((cell) => [cellKey(name, cell.dimensions), shown(cell)]))
}

async function evidenceOf(name: string, dimensions: Dimensions, size: number) {
  const rows = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size })
    expect(page.rows.length).toBeLessThanOrEqual(size)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

beforeAll(async () => {
  await shop.item('rice', 'kg')
  await shop.item('soap', 'piece')
  await shop.item('kit', 'set', [{ item: 'soap', quantity: '2' }])
  for (const code of ['A', 'B', 'C']) await shop.site(code)
  const rice = (quantity: string) => [{ item: 'rice', quantity }]
  const opening = { site: 'A', date: '2010-08-31', lines: rice('7'), opening: true }
  await receiveGoods(world, mina, opening)
  await shop.receive('A', '2010-10-04', ...rice('1000'), { item: 'soap', quantity: '9' })
  await shop.receive('A', '2010-11', ...rice('500'))
  await shop.receive('A', '2011', ...rice('3'))
  await shipGoods(world, mina, { site: 'A', toSite: 'B', date: '2010-12-01', lines: rice('400') })
  await shop.give('B', '2010-12-24', ...rice('100.5'))
  await shop.give('B', '2011-01', ...rice('100'))
  await handOver(world, mina, { site: 'B', date: '2010-12/2011-01', scope: 'relief', lines: rice('10') })
  const twice = await shop.give('A', '2011-02-01', ...rice('50'))
  await voidMovement(world, mina, { id: twice.id, why: 'entered twice' })
  await recordLoss(world, mina, { site: 'A', date: '2011-03-11', reason: 'stolen', lines: rice('20') })
  await recordLoss(world, mina, { site: 'B', date: '2011-03-12', reason: 'damaged', lines: rice('1') })
  await assembleKits(world, mina, { site: 'A', kit: 'kit', kits: '3', date: '2011-04-01' })
  await shop.give('A', '2011-09-01', ...rice('30'))
  const closing = (date: string, reason: string, id: string) => closeSite(world, mina, { id, date, reason })
  await closing('2011-03', 'forced', (await shop.site('D')).id)
  await closing('2011-09-01', 'moved', (await shop.site('E')).id)
})

describe('goods handed over', () => {
  test('are counted by item, purpose and month; what is dated coarser has no month, what is void does not count', async () => {
    expect(await cellsOf('aid.handed-over')).toEqual({
      'aid.handed-over item=rice': '210.5 kg',
      'aid.handed-over item=rice month=2010-12': '100.5 kg',
      'aid.handed-over item=rice month=2011-01': '100 kg',
      'aid.handed-over item=rice month=undated': '10 kg',
      'aid.handed-over item=rice scope=mission': '200.5 kg',
      'aid.handed-over item=rice scope=relief': '10 kg',
    })
  })

  test('that no record speaks of have no cell, never a zero', async () => {
    expect(await cellsOf('aid.handed-over', { start: '2005-01-01', end: '2005-12-31', label: '2005' })).toEqual({})
  })
})

test('goods received are no opening stock, and a date that may lie outside the year is not counted in it', async () => {
  expect(await cellsOf('aid.received')).toEqual({
    'aid.received item=rice': '1500 kg',
    'aid.received item=rice month=2010-10': '1000 kg',
    'aid.received item=rice month=2010-11': '500 kg',
    'aid.received item=rice scope=mission': '1500 kg',
    'aid.received item=soap': '9 piece',
    'aid.received item=soap month=2010-10': '9 piece',
    'aid.received item=soap scope=mission': '9 piece',
  })
})

test('losses are counted by their reason', async () => {
  expect(await cellsOf('aid.lost')).toMatchObject({
    'aid.lost item=rice': '21 kg',
    'aid.lost item=rice reason=damaged': '1 kg',
    'aid.lost item=rice reason=stolen': '20 kg',
  })
})

test('stock is what lies at each site at the end of the period, kits and their parts apart', async () => {
  expect(await cellsOf('aid.stock')).toEqual({
    'aid.stock item=kit': '3 set',
    'aid.stock item=kit site=A': '3 set',
    'aid.stock item=rice': '1275.5 kg',
    'aid.stock item=rice site=A': '1087 kg',
    'aid.stock item=rice site=B': '188.5 kg',
    'aid.stock item=soap': '3 piece',
    'aid.stock item=soap site=A': '3 piece',
  })
})

test('opening, received and lost, handed over and left add up', async () => {
  const [before, after] = await Promise.all([
    cellsOf('aid.stock', { ...year, end: '2010-08-31' }),
    cellsOf('aid.stock'),
  ])
  const grams = (cell = '0 kg') => parseQuantity(cell.split(' ')[0] ?? '', 'kg')
  const flow = async (name: string) => grams((await cellsOf(name))[`${name} item=rice`])
  const left =
    grams(before['aid.stock item=rice']) +
    (await flow('aid.received')) -
    (await flow('aid.handed-over')) -
    (await flow('aid.lost'))
  expect(left).toBe(grams(after['aid.stock item=rice']))
})

test('sites closed in the period are counted by the reason', async () => {
  expect(await cellsOf('aid.sites-closed')).toEqual({
    'aid.sites-closed': '1 site',
    'aid.sites-closed reason=forced': '1 site',
  })
})

describe.each(aidFigures.map((one) => one.name))('the evidence of %s', (name) => {
  test('adds up to every cell, page by page, each record once', async () => {
    const cells = await figure(name).cells(owner, year)
    expect(cells.length).toBeGreaterThan(0)
    for (const { dimensions, value, unit } of cells) {
      const rows = await evidenceOf(name, dimensions, 2)
      expect(
        rows.reduce((sum, row) => sum + row.value, 0n),
        cellKey(name, dimensions),
      ).toBe(value)
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      for (const row of rows) {
        expect(row.unit).toBe(unit)
        expect(row.href).toMatch(/^\/aid\/(movements|sites)\/[0-9a-f-]{36}$/)
      }
    }
  })

  test('breaks every whole down into parts that add up to it, in breakdowns that it announces', async () => {
    const { breakdowns } = figure(name)
    const cells = await figure(name).cells(owner, year)
    const keysOf = (dimensions: Dimensions) => Object.keys(dimensions).join()
    const announced = breakdowns.map((names) => names.join())
    expect([...new Set(cells.map((cell) => keysOf(cell.dimensions)))].sort()).toEqual([...announced].sort())
    const whole = breakdowns[0]?.join()
    for (const { dimensions, value } of cells.filter((cell) => keysOf(cell.dimensions) === whole))
      for (const parts of announced.filter((names) => names !== whole)) {
        const inside = cells.filter(
          (cell) =>
            keysOf(cell.dimensions) === parts &&
            Object.entries(dimensions).every(([key, wanted]) => cell.dimensions[key] === wanted),
        )
        expect(
          inside.reduce((sum, cell) => sum + cell.value, 0n),
          parts,
        ).toBe(value)
      }
  })

  test('has none for a dimension that it does not know', async () => {
    expect(await evidenceOf(name, { colour: 'red' }, 5)).toEqual([])
  })
})

test('asked for one cell, a figure tells it and its parts as it does among all', async () => {
  for (const { cells, cellsWithin } of aidFigures) {
    if (!cellsWithin) continue
    const all = await cells(owner, year)
    for (const { dimensions } of all) {
      const wanted = all.filter((cell) =>
        Object.entries(dimensions).every(([key, value]) => cell.dimensions[key] === value),
      )
      expect(await cellsWithin(owner, year, dimensions)).toEqual(wanted)
    }
    expect(await cellsWithin(owner, year, { nobody: 'knows' })).toEqual([])
  }
})

test('evidence names the movement, what it moved and where', async () => {
  const labels = (await evidenceOf('aid.stock', { item: 'rice' }, 50)).map(({ label }) =>
    label.replace(/^M-2010-\d+/, 'M'),
  )
  expect(labels.slice(0, 2)).toEqual(['M · rice · A', 'M · rice · A'])
  expect(labels).toContain('M · rice · A, B')
})

describe('the list of movements', () => {
  const pageOf = (ask: object) => listMovements(world, mina, { size: 4, ...ask })

  test('goes forwards to its end and back to its beginning, showing each movement once', async () => {
    const all = (await listMovements(world, mina, {})).rows.map((row) => row.id)
    expect(all).toHaveLength(13)
    const seen: string[][] = []
    let page = await pageOf({})
    expect(page.previous).toBeUndefined()
    seen.push(page.rows.map((row) => row.id))
    while (page.next) {
      page = await pageOf({ after: page.next })
      seen.push(page.rows.map((row) => row.id))
    }
    expect(seen.flat()).toEqual(all)
    const back = [page.rows.map((row) => row.id)]
    while (page.previous) {
      page = await pageOf({ before: page.previous })
      back.unshift(page.rows.map((row) => row.id))
    }
    expect(back).toEqual(seen)
  })

  test.each([{}, { item: 'rice' }, { site: 'A' }])('narrowed by %j can be turned round', async (ask) => {
    const newest = (await listMovements(world, mina, ask)).rows
    const oldest = (await listMovements(world, mina, { ...ask, order: 'asc' })).rows
    expect(newest.length).toBeGreaterThan(2)
    expect(oldest).toEqual([...newest].reverse())
  })

  test('is newest first, with what each movement moved', async () => {
    const { rows } = await pageOf({})
    expect(rows.map((row) => row.date_end)).toEqual(['2011-12-31', '2011-09-01', '2011-04-01', '2011-03-12'])
    expect(rows[1]?.lines).toMatchObject([{ item: 'rice', site: 'A', quantity: -30_000n }])
  })

  test('opens at a day', async () => {
    const { rows, previous } = await pageOf({ from: '2010-12-31', size: 2 })
    expect(rows.map((row) => row.date_end)).toEqual(['2010-12-24', '2010-12-01'])
    expect(previous).toBeDefined()
  })

  test('is asked by kind, item and site', async () => {
    expect((await listMovements(world, mina, { kind: 'lost' })).total).toBe(2n)
    expect((await listMovements(world, mina, { kind: 'lost', site: 'B' })).total).toBe(1n)
    expect((await listMovements(world, mina, { item: 'soap' })).total).toBe(2n)
    expect((await listMovements(world, mina, { item: 'gold' })).rows).toEqual([])
  })

  test.each([
    'nonsense',
    Buffer.from('["2011-02-31","x"]').toString('base64url'),
    Buffer.from('["2011-02-31","01a20f8f-d1cb-735d-b35d-615fcf1ec7d0"]').toString('base64url'),
    Buffer.from('["\u0000","\u0000"]').toString('base64url'),
  ])('takes a cursor that is not its own as the first page: %s', async (after) => {
    expect((await pageOf({ after })).rows).toHaveLength(4)
  })

  test.each(['2011-02-31', '\u0000', "2011'", '９９９９-01-01'])(
    'takes a day that does not exist as the first page: %s',
    async (from) => {
      expect((await pageOf({ from })).rows).toHaveLength(4)
    },
  )

  test.each(['\u0000x', '\ud800', "'; drop table aid.items --"])(
    'finds nothing at a site of no such code: %j',
    async (site) => {
      expect((await listMovements(world, mina, { site, item: site })).rows).toEqual([])
    },
  )
})
