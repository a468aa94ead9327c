import { expect, test } from 'vitest'
import { nextFiscalYear, nextLabel } from './next-fiscal-year.ts'

test('proposes the twelve months after a year that does not follow the calendar', () => {
  expect(nextFiscalYear({ start: '2010-10-01', end: '2011-09-30', label: 'FY2010' })).toEqual({
    start: '2011-10-01',
    end: '2012-09-30',
    label: 'FY2011',
  })
})

test('proposes twelve months also after a first year of two', () => {
  const { start, end } = nextFiscalYear({ start: '2008-02-01', end: '2008-03-31', label: '2007' })
  expect([start, end]).toEqual(['2008-04-01', '2009-03-31'])
})

test('proposes the other half after one, and after a second half the first of the next year', () => {
  const second = nextFiscalYear({ start: '2024-01-01', end: '2024-06-30', label: '2024-H1' })
  expect(second).toEqual({ start: '2024-07-01', end: '2024-12-31', label: '2024-H2' })
  expect(nextFiscalYear(second)).toEqual({ start: '2025-01-01', end: '2025-06-30', label: '2025-H1' })
})

test('proposes twelve months after six that call themselves no half', () => {
  const { end, label } = nextFiscalYear({ start: '2024-01-01', end: '2024-06-30', label: '2024' })
  expect([end, label]).toEqual(['2025-06-30', '2025'])
})

test('ends in February on its last day, leap year or not', () => {
  expect(nextFiscalYear({ start: '2010-03-01', end: '2011-02-28', label: '2010' }).end).toBe('2012-02-29')
})

test.each([
  ['FY2010', 'FY2011'],
  ['2010/11', '2011/12'],
  ['2010–2011', '2011–2012'],
  ['1999/00', '2000/01'],
  ['2010年度', '2011年度'],
  ['the first', 'the first'],
])('counts the label %s up to %s', (label, next) => {
  expect(nextLabel(label)).toBe(next)
})
