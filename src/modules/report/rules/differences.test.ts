import { expect, test } from 'vitest'
import type { Figure } from './cells.ts'
import { differencesBetween, type ToldFigure } from './differences.ts'

const period = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const told = (name: string, value: string | null, more: Partial<ToldFigure> = {}): ToldFigure => ({
  name,
  dimensions: {},
  value,
  state: 'known',
  qualifier: 'exact',
  unit: 'gift',
  ...more,
})
const now = (name: string, value: bigint | null, more: Partial<Figure> = {}): Figure => ({
  ...{ name, value, dimensions: {}, nature: 'flow', origin: 'own', ruleVersion: 1, period },
  ...{ state: 'known', qualifier: 'exact', unit: 'gift' },
  ...more,
})

test('tells what changed, came and went, and nothing that says the same', () => {
  const then = [told('giving.gifts', '5'), told('aid.sites-closed', '1'), told('aid.handed-over', '40', { unit: 't' })]
  const figures = [now('aid.handed-over', 40_000_000n, { unit: 't' }), now('giving.gifts', 6n), now('events.held', 2n)]
  const found = differencesBetween(then, figures)
  expect(found.map(({ name, before, now: is }) => [name, before?.value ?? null, is?.value ?? null])).toEqual([
    ['giving.gifts', '5', 6n],
    ['aid.sites-closed', '1', null],
    ['events.held', null, 2n],
  ])
})

test('a number that is exact now and was about before is another, and one that nobody records is none', () => {
  const about = told('events.came', '80', { qualifier: 'about', unit: 'person' })
  expect(differencesBetween([about], [now('events.came', 80n, { unit: 'person' })])).toHaveLength(1)
  expect(differencesBetween([told('events.came', null, { state: 'refused' })], [])).toEqual([])
  const dimensions = { month: '2011-01', channel: 'paypal' }
  const turned = { channel: 'paypal', month: '2011-01' }
  expect(differencesBetween([told('a', '1', { dimensions })], [now('a', 1n, { dimensions: turned })])).toEqual([])
})
