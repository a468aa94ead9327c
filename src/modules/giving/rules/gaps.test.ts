import { expect, test } from 'vitest'
import { gapsBetween } from './gaps.ts'

const days = (start: string, end: string) => ({ start, end })
const always = days('0001-01-01', '9999-12-31')

test('the days before, between and after periods lie in none of them, whatever their order', () => {
  expect(gapsBetween([days('2010-09-01', '2011-08-31'), days('2008-09-01', '2009-08-31')])).toEqual([
    days('0001-01-01', '2008-08-31'),
    days('2009-09-01', '2010-08-31'),
    days('2011-09-01', '9999-12-31'),
  ])
})

test('periods that touch or overlap leave nothing between them', () => {
  expect(
    gapsBetween([days('2009-09-01', '2010-08-31'), days('2010-09-01', '2011-08-31'), days('2010-01-01', '2010-12-31')]),
  ).toEqual([days('0001-01-01', '2009-08-31'), days('2011-09-01', '9999-12-31')])
})

test('no period leaves all days, and one of all days none', () => {
  expect(gapsBetween([])).toEqual([always])
  expect(gapsBetween([always])).toEqual([])
})
