import { describe, expect, test } from 'vitest'
import type { Dimensions } from '#platform/figures.ts'
import { type Figure, type Figures, keyOf } from '../cells.ts'
import type { Definitions } from './counts.ts'
import { disclose } from './disclose.ts'

const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

const definitions: Definitions = new Map(
  [
    { name: 'people.safe', protects: true },
    {
      name: 'people.settled',
      protects: true,
      partOf: (dimensions: Dimensions) => ({ name: 'people.safe', dimensions }),
    },
    { name: 'people.children', protects: true, changes: { more: 'people.came' } },
    { name: 'people.came', protects: true },
    { name: 'goods.rice', protects: false },
  ].map((definition) => [definition.name, definition]),
)

const cell = (name: string, value: bigint, dimensions: Dimensions = {}, period = year): Figure => ({
  name,
  value,
  dimensions,
  period,
  state: 'known',
  qualifier: 'exact',
  unit: 'person',
  nature: 'flow',
  origin: 'own',
  ruleVersion: 1,
})

const mapOf = (cells: readonly Figure[]): Figures => new Map(cells.map((each) => [keyOf(each), each]))
const months = (values: Record<string, bigint>) =>
  Object.entries(values).map(([month, value]) => cell('people.safe', value, { month }))

function told(cells: readonly Figure[], before: readonly Figure[] | null = null, released: string[] = []) {
  const found = disclose({
    figures: mapOf(cells),
    figuresBefore: before && mapOf(before),
    definitions,
    threshold: 5n,
    released: new Set(released),
  })
  const shown = Object.fromEntries([...found.figures].map(([key, { state, value }]) => [key, value ?? state]))
  return { ...found, shown }
}

const safe = [
  cell('people.safe', 13n),
  ...months({ '2011-01': 2n, '2011-02': 2n, '2011-04': 3n, '2011-05': 3n, '2011-08': 3n }),
]

describe('a year is disclosed', () => {
  test('with its whole and without its small months and quarters, which are not even named', () => {
    const { shown, keptBack, exposed } = told([...safe, cell('goods.rice', 3n)])
    expect(shown).toEqual({ 'people.safe': 13n, 'goods.rice': 3n })
    expect([...keptBack]).toEqual(['people.safe by month', 'people.safe by quarter'])
    expect(exposed).toEqual([])
  })

  test('by quarter where the months are too small and the quarters are not', () => {
    const { shown, keptBack } = told([
      cell('people.safe', 28n),
      ...months({ '2010-09': 6n, '2010-10': 4n, '2011-02': 7n, '2011-03': 5n, '2011-08': 6n }),
    ])
    expect([...keptBack]).toEqual(['people.safe by month'])
    expect(shown).toEqual({
      'people.safe': 28n,
      'people.safe quarter=2010-09/2010-11': 10n,
      'people.safe quarter=2010-12/2011-02': 7n,
      'people.safe quarter=2011-03/2011-05': 5n,
      'people.safe quarter=2011-06/2011-08': 6n,
    })
  })

  test('by neither where a quarter without anybody would tell that its months are so', () => {
    const cells = months({ '2010-09': 6n, '2010-10': 4n, '2011-02': 7n, '2011-03': 5n })
    expect([...told([cell('people.safe', 22n), ...cells]).keptBack]).toEqual([
      'people.safe by month',
      'people.safe by quarter',
    ])
  })

  test('by no quarter where the period is not longer than one', () => {
    const short = { start: '2023-11-01', end: '2023-12-31', label: '2023' }
    const cells = [
      cell('people.safe', 9n, {}, short),
      cell('people.safe', 5n, { month: '2023-11' }, short),
      cell('people.safe', 4n, { month: '2023-12' }, short),
    ]
    expect(told(cells).shown).toEqual({ 'people.safe': 9n })
  })

  test('by month where every month is large enough, and then by no quarter', () => {
    const { shown, keptBack } = told([cell('people.safe', 12n), ...months({ '2010-09': 6n, '2010-10': 6n })])
    expect(keptBack.size).toBe(0)
    expect(Object.keys(shown)).toHaveLength(3)
  })

  test('without a part beside which three are left', () => {
    expect(told([...safe, cell('people.settled', 10n)]).shown['people.settled']).toBe('withheld')
    expect(told([...safe, cell('people.settled', 8n)]).shown['people.settled']).toBe(8n)
  })

  test('without anything of which no rule is known', () => {
    expect(told([cell('people.unheard-of', 500n)]).shown).toEqual({})
  })

  test('so that the year before does not give away how many came', () => {
    const last = { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }
    const now = [cell('people.children', 103n), cell('people.came', 3n)]
    const { figures, figuresBefore, exposed } = told(now, [cell('people.children', 100n, {}, last)])
    const values = [figures.get('people.children')?.value, figuresBefore?.get('people.children')?.value]
    expect(values.filter((value) => value === null)).toHaveLength(1)
    expect(figures.get('people.came')?.value).toBeNull()
    expect(exposed).toEqual([])
  })
})

test('a cell that an officer released is told, with the others of its breakdown kept back', () => {
  const { shown, exposed } = told(safe, null, ['FY2010 people.safe month=2011-01'])
  expect(shown).toEqual({ 'people.safe': 13n, 'people.safe month=2011-01': 2n })
  expect(exposed).toEqual([])
})
