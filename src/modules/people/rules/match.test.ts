import { expect, test } from 'vitest'
import { certainFrom, type Evidence, points, scoreOf, shownFrom } from './match.ts'

const kinds = Object.keys(points) as Evidence[]

test('e-mail and name are certain, each alone is only shown', () => {
  expect(scoreOf(['same-email', 'same-name'])).toBeGreaterThanOrEqual(certainFrom)
  for (const alone of ['same-email', 'same-phone', 'same-name', 'same-reading', 'similar-name'] as const) {
    expect(scoreOf([alone])).toBeGreaterThanOrEqual(shownFrom)
    expect(scoreOf([alone])).toBeLessThan(certainFrom)
  }
})

test('nothing is certain without a name that agrees', () => {
  const names: readonly Evidence[] = ['same-name', 'same-reading', 'other-order']
  const rest = kinds.filter((one) => !names.includes(one) && points[one] > 0)
  expect(scoreOf(rest)).toBe(certainFrom - 1)
  for (const name of names) expect(scoreOf([...rest, name])).toBeGreaterThanOrEqual(certainFrom)
})

test('nothing is certain where others fit as well', () => {
  expect(scoreOf(['same-email', 'same-phone', 'same-name', 'several-alike'])).toBe(certainFrom - 1)
})

test('a name and a place alone are not certain: a town has more than one of many a name', () => {
  expect(scoreOf(['same-name', 'same-postal-code', 'same-locality', 'same-country'])).toBeLessThan(certainFrom)
})
