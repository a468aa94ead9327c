import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeSite } from '#modules/aid/commands/close-site.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { figuresOfRecord } from '#modules/report/queries/figures-of-record.ts'
import { listFigures } from '#modules/report/queries/list-figures.ts'
import { showEvidence } from '#modules/report/queries/show-evidence.ts'
import { definitions } from '#modules/report/queries/sources.ts'
import { type Figure, keyOf } from '#modules/report/rules/cells.ts'
import type { EvidencePage } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { recordYear, yearLabels } from './year.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('director')

beforeAll(async () => {
  const { emptySite } = await recordYear(world)
  await closeSite(world, mina, { id: emptySite, date: '2011-07-01', reason: 'forced' })
})

async function recordsOf({ name, dimensions, period }: Figure, size: number) {
  const rows = []
  const definition = definitions.get(name)
  if (!definition) throw new Error(`no figure ${name}`)
  for (let after: string | null = null; ; ) {
    const page: EvidencePage = await definition.records(owner, period, dimensions, { after, size })
    expect(page.rows.length).toBeLessThanOrEqual(size)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

describe('the evidence of every cell of every year', () => {
  test.each(yearLabels)('comes in pages, each record once, and adds up to the cell: %s', async (year) => {
    const { figures } = await listFigures(world, mina, { year })
    const told = [...figures.values()].filter(({ state }) => state === 'known')
    expect(told.length).toBeGreaterThan(3)
    for (const figure of told) {
      for (const size of [2, 3]) {
        const rows = await recordsOf(figure, size)
        const sum = rows.reduce((total, { value }) => total + value, 0n)
        expect([keyOf(figure), sum]).toEqual([keyOf(figure), figure.value])
        expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set([figure.unit]))
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      }
    }
  })

  test('is nothing for a figure that is refused', async () => {
    const { figures } = await listFigures(world, mina, { year: 'FY2009' })
    const refused = [...figures.values()].filter(({ state }) => state === 'refused')
    expect(refused.length).toBeGreaterThan(0)
    for (const figure of refused) expect([figure.name, await recordsOf(figure, 3)]).toEqual([figure.name, []])
  })
})

describe('the evidence of one number', () => {
  const rice = { year: 'FY2010', figure: 'aid.handed-over', dimensions: { item: 'rice' } }

  test('tells the number, its records and what it is made of', async () => {
    const { cell, records, year } = await showEvidence(world, mina, rice)
    expect(cell?.figure).toMatchObject({ value: 16500n, unit: 'kg', state: 'known' })
    expect(year.label).toBe('FY2010')
    expect(records?.rows.map(({ value }) => value)).toEqual([10000n, 2500n, 4000n])
    expect(records?.rows.every(({ href, label }) => href.startsWith('/aid/movements/') && label !== '')).toBe(true)
    expect(
      Object.fromEntries([...(cell?.parts ?? [])].map(([by, cells]) => [by, cells.map(({ value }) => value)])),
    ).toEqual({
      month: [12500n, 4000n],
      scope: [12500n, 4000n],
    })
  })

  test('still tells the number to who may not see the records, and which permission they need', async () => {
    const sora = as('editor')
    const { cell, records, needs } = await showEvidence(world, sora, {
      year: 'FY2010',
      figure: 'giving.gift-sum',
      dimensions: { currency: 'USD' },
    })
    expect({ value: cell?.figure.value, records, needs }).toEqual({
      value: 5005n,
      records: null,
      needs: 'giving.list-gifts',
    })
    expect((await showEvidence(world, sora, rice)).records?.rows).toHaveLength(3)
  })

  test('is refused for a cell without records, and not found for a figure that nobody has', async () => {
    const empty = await showEvidence(world, mina, { ...rice, dimensions: { item: 'gold' } })
    expect(empty.cell?.figure).toMatchObject({ state: 'refused', value: null })
    expect(empty.records?.rows).toEqual([])
    const otherWay = await showEvidence(world, mina, { ...rice, dimensions: { colour: 'red' } })
    expect(otherWay.cell?.figure.state).toBe('refused')
    await expect(showEvidence(world, mina, { ...rice, figure: 'aid.gold' })).rejects.toThrow('not found')
    await expect(showEvidence(world, as.may([]), rice)).rejects.toThrow('not allowed')
  })

  test('is counted once, for the first page of its records', async () => {
    const { cell, records, ...rest } = await showEvidence(world, mina, rice)
    const [first] = records?.rows ?? []
    const next = await showEvidence(world, mina, { ...rice, after: first?.id })
    expect(next).toEqual({ ...rest, cell: null, records: { rows: records?.rows.slice(1), next: null } })
    expect(cell).not.toBeNull()
  })

  test('takes a page that is none as the first', async () => {
    const { records } = await showEvidence(world, mina, { ...rice, after: 'nonsense' })
    expect(records?.rows).toHaveLength(3)
  })
})

describe('a record', () => {
  test('tells the figures of its year that it counts in, and none when it is void or out of every year', async () => {
    const { rows } = await listGifts(world, mina, { size: 1 })
    const [gift] = rows
    if (!gift) throw new Error('there is no gift')
    const names = async (day: string) =>
      (await figuresOfRecord(owner, 'giving', gift.id, day)).figures.map(({ name }) => name)
    expect(await names(gift.received_on)).toEqual(['giving.gifts', 'giving.gift-sum'])
    expect(await names('1990-01-01')).toEqual([])
    await voidGift(world, mina, { id: gift.id, why: 'twice' })
    expect(await names(gift.received_on)).toEqual([])
  })
})
