import { describe, expect, test } from 'vitest'
import { dayOf, detectOrder, eraDayOf } from './days.ts'

describe('the order of days', () => {
  test.each([
    [['7/20/2009', '7/2/2009'], 'mdy'],
    [['26/10/2019'], 'dmy'],
    [['07.06.2025'], 'dmy'],
    [['2022-09-08', '2022/9/9'], 'ymd'],
    [['1/1/2018'], 'mdy'],
    [['1/11/2020', '1/12/2020', '2/1/2020'], 'mdy'],
    [['1/9/2020', '10/9/2020', '2/10/2020'], 'dmy'],
    [['1/2/2020', '1/3/2020'], undefined],
    [['13/13/2020'], undefined],
  ])('of %j is %s', (days, order) => {
    expect(detectOrder(days)).toBe(order)
  })
})

test('a day is a day of the calendar', () => {
  expect(dayOf('2/29/2012', 'mdy')).toBe('2012-02-29')
  for (const wrong of ['2/29/2011', '13/1/2011', '0/1/2011', '1/1/11111', 'Jan', ''])
    expect(() => dayOf(wrong, 'mdy')).toThrow('payments.not-a-day')
  expect(dayOf('Jan 5, 2021', 'mdy')).toBe('2021-01-05')
  expect(dayOf('5 January 2021', 'mdy')).toBe('2021-01-05')
  expect(dayOf('2021年1月5日', 'mdy')).toBe('2021-01-05')
})

test('six digits are a day of the latest Japanese era in which it has come', () => {
  expect(eraDayOf('280503', '2026-11-29')).toBe('2016-05-03')
  expect(eraDayOf('010430', '2026-11-29')).toBe('1989-04-30')
  expect(eraDayOf('010501', '2026-11-29')).toBe('2019-05-01')
  expect(eraDayOf('081129', '2026-11-29')).toBe('2026-11-29')
  expect(() => eraDayOf('991332', '2026-11-29')).toThrow('payments.not-a-day')
})
