import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Qualifier, qualifiers } from './figures.ts'
import { combineQualifiers } from './qualifiers.ts'

test.each<[Qualifier[], Qualifier]>([
  [['exact', 'exact'], 'exact'],
  [['exact', 'over'], 'over'],
  [['exact', 'at-least'], 'at-least'],
  [['over', 'at-least'], 'over'],
  [['exact', 'at-most', 'at-most'], 'at-most'],
  [['under', 'at-most'], 'under'],
  [['over', 'under'], 'about'],
  [['at-least', 'at-most'], 'about'],
  [['exact', 'about'], 'about'],
  [['about', 'over'], 'about'],
  [['several', 'several'], 'several'],
  [['exact', 'several'], 'about'],
])('%j together are %s', (all, together) => {
  expect(combineQualifiers(all)).toBe(together)
})

/** Whether a true number may stand behind a printed one with this qualifier. */
const holds: Record<Exclude<Qualifier, 'about' | 'several'>, (real: number, printed: number) => boolean> = {
  exact: (real, printed) => real === printed,
  over: (real, printed) => real > printed,
  'at-least': (real, printed) => real >= printed,
  under: (real, printed) => real < printed,
  'at-most': (real, printed) => real <= printed,
}
const bounded = ['exact', 'over', 'at-least', 'under', 'at-most'] as const

test('what is said of a sum is true of every sum of numbers that its parts allow', () => {
  const part = fc.record({ printed: fc.nat(20), real: fc.nat(20), qualifier: fc.constantFrom(...bounded) })
  const honest = part.filter(({ printed, real, qualifier }) => holds[qualifier](real, printed))
  fc.assert(
    fc.property(fc.array(honest, { minLength: 1, maxLength: 6 }), (parts) => {
      const said = combineQualifiers(parts.map(({ qualifier }) => qualifier))
      const sum = (key: 'real' | 'printed') => parts.reduce((total, one) => total + one[key], 0)
      return said === 'about' || (said !== 'several' && holds[said](sum('real'), sum('printed')))
    }),
  )
})

test('the order does not matter, and exact is said of exact numbers only', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...qualifiers), { minLength: 1 }), (all) => {
      const said = combineQualifiers(all)
      return said === combineQualifiers(all.toReversed()) && (said === 'exact') === all.every((one) => one === 'exact')
    }),
  )
})
