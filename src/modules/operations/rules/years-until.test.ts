import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/dates/days.ts'
import { yearsUntil } from './years-until.ts'

const day = (text: string) => ({ start: text, end: text })
const span = (start: string, end: string) => ({ start, end })

test('between two days only full years count', () => {
  expect(yearsUntil(day('2009-05-06'), day('2011-05-06'))).toEqual({ years: 2n, qualifier: 'exact' })
  expect(yearsUntil(day('2009-05-07'), day('2011-05-06'))).toEqual({ years: 1n, qualifier: 'exact' })
  expect(yearsUntil(day('2011-05-06'), day('2011-05-06'))).toEqual({ years: 0n, qualifier: 'exact' })
})

test('a coarse date is exact where all its days agree, and about the nearest year where they do not', () => {
  expect(yearsUntil(span('2009-01-01', '2009-03-31'), day('2011-05-06'))).toEqual({ years: 2n, qualifier: 'exact' })
  expect(yearsUntil(span('2009-01-01', '2009-12-31'), day('2011-05-06'))).toEqual({ years: 2n, qualifier: 'about' })
  expect(yearsUntil(span('2009-01-01', '2009-12-31'), span('2010-09-01', '2011-08-31'))).toEqual({
    years: 2n,
    qualifier: 'about',
  })
  expect(yearsUntil(span('2010-01-01', '2011-12-31'), day('2011-05-06'))).toEqual({ years: 0n, qualifier: 'about' })
})

test('what is about lies between the fewest and the most years that the dates allow, or is the next above', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2000-01-01', n))
  const spans = fc.tuple(days, fc.integer({ min: 0, max: 900 })).map(([start, n]) => span(start, addDays(start, n)))
  fc.assert(
    fc.property(spans, spans, (since, until) => {
      const { years } = yearsUntil(since, until)
      const fewest = yearsUntil(day(since.end), day(until.start)).years
      const most = yearsUntil(day(since.start), day(until.end)).years
      return fewest <= years && years <= most + 1n
    }),
  )
})
