import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure, Figures } from '#modules/report/rules/cells.ts'
import { keyOf } from '#modules/report/rules/cells.ts'
import type { Definitions } from '#modules/report/rules/disclosure/counts.ts'
import { disclose } from '#modules/report/rules/disclosure/disclose.ts'
import type { Dimensions, Qualifier } from '#platform/figures.ts'
import { attack, keyOfCount } from './attack.ts'
import { exactBounds } from './exact-bounds.ts'

describe('exact bounds', () => {
  const rows = (...of: [Record<number, number>, number][]) =>
    of.map(([factors, is]) => ({
      of: new Map(Object.entries(factors).map(([column, factor]) => [Number(column), BigInt(factor)])),
      is: BigInt(is),
    }))

  test('are found where sums cross each other', () => {
    // a + b = 5, b + c = 4, a + c = 3
    const system = { size: 3, rows: rows([{ 0: 1, 1: 1 }, 5], [{ 1: 1, 2: 1 }, 4], [{ 0: 1, 2: 1 }, 3]) }
    expect([0, 1, 2].map((column) => exactBounds(system, column))).toEqual([
      { low: 2n, high: 2n },
      { low: 3n, high: 3n },
      { low: 1n, high: 1n },
    ])
  })

  test('have no end where nothing limits them, and are not below zero', () => {
    const system = { size: 3, rows: rows([{ 0: 1, 1: -1 }, 2]) }
    expect(exactBounds(system, 0)).toEqual({ low: 2n, high: null })
    expect(exactBounds(system, 1)).toEqual({ low: 0n, high: null })
    expect(() => exactBounds({ size: 1, rows: rows([{ 0: 1 }, -1]) }, 0)).toThrow('contradicts')
  })
})

const [year, before] = [
  { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' },
  { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' },
]
const months = ['2010-09', '2010-11', '2011-01', '2011-02', '2011-05', '2011-08']

const definitions: Definitions = new Map(
  [
    { name: 'a.safe', protects: true },
    { name: 'a.settled', protects: true, partOf: (dimensions: Dimensions) => ({ name: 'a.safe', dimensions }) },
    { name: 'a.children', protects: true, changes: { more: 'a.came' } },
    { name: 'a.came', protects: true },
  ].map((definition) => [definition.name, definition]),
)

const cell = (
  name: string,
  value: bigint,
  dimensions: Dimensions,
  period: Figure['period'],
  qualifier: Qualifier = 'exact',
): Figure => ({
  name,
  value,
  dimensions,
  period,
  qualifier,
  state: 'known',
  unit: 'person',
  nature: 'flow',
  origin: 'own',
  ruleVersion: 1,
})

/** A figure by month and by operation, and its whole. */
function figureOf(
  name: string,
  records: readonly { month: string; operation: string; number: bigint }[],
  period: Figure['period'],
) {
  const by = (dimension: 'month' | 'operation') => {
    const sums = new Map<string, bigint>()
    for (const record of records) sums.set(record[dimension], (sums.get(record[dimension]) ?? 0n) + record.number)
    return [...sums].map(([value, sum]) => cell(name, sum, { [dimension]: value }, period))
  }
  if (records.length === 0) return []
  return [
    cell(
      name,
      records.reduce((sum, { number }) => sum + number, 0n),
      {},
      period,
    ),
    ...by('month'),
    ...by('operation'),
  ]
}

const record = fc.record({
  month: fc.constantFrom(...months, 'undated'),
  operation: fc.constantFrom('A', 'B', 'none'),
  number: fc.bigInt({ min: 1n, max: 12n }),
})

const records = fc.array(record, { maxLength: 7 })

const mapOf = (cells: readonly Figure[]): Figures => new Map(cells.map((each) => [keyOf(each), each]))

const years = fc
  .record({
    safe: records,
    settled: records,
    safeBefore: records,
    children: fc.bigInt({ min: 0n, max: 30n }),
    came: fc.bigInt({ min: 0n, max: 12n }),
  })
  .map(({ safe, settled, safeBefore, children, came }) => ({
    now: [
      ...figureOf('a.safe', safe, year),
      // nobody settles who did not come to safety
      ...figureOf('a.settled', settled.length === 0 ? [] : safe.slice(0, settled.length), year),
      cell('a.children', children + came, {}, year),
      cell('a.came', came, {}, year),
    ],
    before: [...figureOf('a.safe', safeBefore, before), cell('a.children', children, {}, before)],
  }))

const wholeOf = (cells: readonly Figure[], name: string) =>
  cells.find((each) => each.name === name && Object.keys(each.dimensions).length === 0)

test('whoever adds and subtracts everything that is told finds no hidden count closer than five', () => {
  fc.assert(
    fc.property(years, (both) => {
      const told = disclose({
        figures: mapOf(both.now),
        figuresBefore: mapOf(both.before),
        definitions,
        threshold: 5n,
        released: new Set(),
      })
      expect(told.exposed).toEqual([])
      const all = [...both.now, ...both.before]
      const counts = new Map(all.map((each) => [keyOfCount(each), each]))
      const quarters = [...told.figures.values(), ...(told.figuresBefore?.values() ?? [])]
      for (const quarter of quarters) if ('quarter' in quarter.dimensions) counts.set(keyOfCount(quarter), quarter)
      const shown = new Set(quarters.filter(({ state }) => state === 'known').map(keyOfCount))
      const [safe, settled] = [wholeOf(both.now, 'a.safe'), wholeOf(both.now, 'a.settled')]
      const found = attack({
        counts,
        told: shown,
        parts: safe && settled ? [[keyOfCount(settled), keyOfCount(safe)]] : [],
        changes: [
          [
            keyOfCount(cell('a.children', 0n, {}, before)),
            keyOfCount(cell('a.came', 0n, {}, year)),
            keyOfCount(cell('a.children', 0n, {}, year)),
          ],
        ],
      })
      expect(found.filter(({ width }) => width !== null && width < 5n)).toEqual([])
    }),
    { numRuns: process.env.WAYSTATION_LONG === '1' ? 2000 : 150 },
  )
})

test('a count that was released next to all others but one gives that one away, and is said to', () => {
  const cells = figureOf(
    'a.safe',
    [
      { month: '2011-01', operation: 'A', number: 2n },
      { month: '2011-02', operation: 'A', number: 9n },
    ],
    year,
  )
  const released = months
    .concat(['2010-10', '2010-12', '2011-03', '2011-04', '2011-06', '2011-07'])
    .filter((month) => month !== '2011-01')
    .map((month) => `FY2010 a.safe month=${month}`)
  const { exposed } = disclose({
    figures: mapOf(cells),
    figuresBefore: null,
    definitions,
    threshold: 5n,
    released: new Set([...released, 'FY2010 a.safe']),
  })
  expect(exposed).toContain('FY2010 a.safe month=2011-01')
})

test('keeping back the small ones alone would not do: the attack finds the one that is left', () => {
  const cells = figureOf(
    'a.safe',
    [
      { month: '2011-01', operation: 'A', number: 2n },
      { month: '2011-02', operation: 'A', number: 9n },
    ],
    year,
  )
  const counts = new Map(cells.map((each) => [keyOfCount(each), each]))
  const told = new Set(cells.filter(({ value }) => (value ?? 0n) >= 5n).map(keyOfCount))
  const found = attack({ counts, told })
  expect(found.map(({ width }) => width)).toEqual([2n])
})
