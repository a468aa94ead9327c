import { expect, test } from 'vitest'
import { refuseOutside } from './stay.ts'

const day = (of: string) => ({ start: of, end: of })
const stay = { entry: { start: '2009-01-01', end: '2009-12-31' }, exit: { start: '2011-03-01', end: '2011-03-31' } }
const outside = (date: { start: string; end: string }, of = stay as Parameters<typeof refuseOutside>[0]) => {
  try {
    refuseOutside(of, date, 'date')
    return 'inside'
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

test('what may lie within a stay is not refused, down to the first day of a vague entry and the last of a vague exit', () => {
  expect(['2009-01-01', '2010-06-01', '2011-03-31'].map((of) => outside(day(of)))).toEqual(Array(3).fill('inside'))
  expect(outside({ start: '2008-01-01', end: '2009-01-01' })).toBe('inside')
})

test('the day before the entry and the day after the exit are refused', () => {
  expect(outside(day('2008-12-31'))).toContain('sponsorship.before-entry')
  expect(outside(day('2011-04-01'))).toContain('sponsorship.after-exit')
})

test('who has not left has no last day', () => {
  expect(outside(day('2030-01-01'), { ...stay, exit: null })).toBe('inside')
})
