import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refuseServices, type Service } from './services.ts'

const day = (text: string) => ({ start: text, end: text })
const year = (text: string) => ({ start: `${text}-01-01`, end: `${text}-12-31` })
const codeOf = (services: readonly Service[]) => {
  try {
    refuseServices(services)
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('somebody serves, ends, and comes back after that', () => {
  expect(codeOf([{ since: day('2009-04-01'), until: null }])).toBeNull()
  expect(
    codeOf([
      { since: day('2009-04-01'), until: day('2010-03-31') },
      { since: day('2010-09-01'), until: null },
    ]),
  ).toBeNull()
})

test('nobody ends before they begin, or begins again while they serve', () => {
  expect(codeOf([{ since: day('2010-04-01'), until: day('2010-03-31') }])).toBe('volunteers.ends-before-beginning')
  expect(
    codeOf([
      { since: day('2009-04-01'), until: null },
      { since: day('2010-04-01'), until: null },
    ]),
  ).toBe('volunteers.still-serving')
  expect(
    codeOf([
      { since: day('2009-04-01'), until: day('2010-03-31') },
      { since: day('2010-03-30'), until: null },
    ]),
  ).toBe('volunteers.begins-before-end')
})

test('a year in which both may lie is not refused, for it may be right', () => {
  expect(codeOf([{ since: year('2010'), until: year('2010') }])).toBeNull()
  expect(
    codeOf([
      { since: day('2009-04-01'), until: year('2010') },
      { since: day('2010-09-01'), until: null },
    ]),
  ).toBeNull()
})

test('services on days that rise are never refused, whatever their number', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 9_000 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(days, (numbers) => {
      const rising = numbers.sort((a, b) => a - b).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
      const services = Array.from({ length: Math.floor(rising.length / 2) }, (_, i) => ({
        since: day(rising[2 * i] ?? ''),
        until: day(rising[2 * i + 1] ?? ''),
      }))
      expect(codeOf(services)).toBeNull()
    }),
  )
})
