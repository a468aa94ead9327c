import { expect, test } from 'vitest'
import { parsePartialDate } from './parse.ts'
import { comparePartialDates } from './partial-date.ts'
import { monthOf, monthsOf, type Period, within } from './period.ts'

const year: Period = { start: '2010-09-01', end: '2011-08-31', label: '2010' }

test.each([
  ['2010-09-01', 'inside'],
  ['2011-08-31', 'inside'],
  ['2010-08-31', 'outside'],
  ['2011-10-09', 'outside'],
  ['2010-11', 'inside'],
  ['2010-11~', 'inside'],
  ['2010-22', 'outside'],
  ['2010-24', 'inside'],
  ['2011-23', 'outside'],
  ['2010', 'overlaps'],
  ['2009', 'outside'],
  ['2010-08-30/2010-09-02', 'overlaps'],
  ['2010-09-01/2011-08-31', 'inside'],
  ['{2010-09-03,2010-09-05}', 'inside'],
  ['{2010-08-31,2010-09-05}', 'overlaps'],
  ['{2010-08-31,2011-09-01}', 'outside'],
  ['XXXX', 'unknown'],
  ['[2011-06-29..2011-08-31]', 'inside'],
  ['[2011-06-29..2011-09-30]', 'overlaps'],
  ['[..2011-05-06]', 'unknown'],
  ['[..2010-05-06]', 'outside'],
  ['[2011-06-29..]', 'unknown'],
  ['[2011-09-01..]', 'outside'],
])('%s lies %s in the fiscal year', (edtf, place) => {
  expect(within(parsePartialDate(edtf), year)).toBe(place)
})

test.each([
  ['2011-04-20', '2011-04'],
  ['2011-04-20/2011-04-21', '2011-04'],
  ['{2011-04-03,2011-04-05}', '2011-04'],
  ['2011-04', '2011-04'],
  ['2011-04-XX', '2011-04'],
  ['[2011-04-03..2011-04-05]', '2011-04'],
  ['2011-04-28/2011-05-03', null],
  ['{2011-04-03,2011-05-05}', null],
  ['2011-04~', null],
  ['2011-21', null],
  ['2011', null],
  ['XXXX', null],
  ['[2011-04-03..]', null],
])('the month of %s is %s', (edtf, month) => {
  expect(monthOf(parsePartialDate(edtf))).toBe(month)
})

test('lists every month that a period touches', () => {
  expect(monthsOf(year)).toHaveLength(12)
  expect(monthsOf(year).slice(0, 5)).toEqual(['2010-09', '2010-10', '2010-11', '2010-12', '2011-01'])
  expect(monthsOf({ start: '2011-01-31', end: '2011-02-01' })).toEqual(['2011-01', '2011-02'])
  expect(monthsOf({ start: '2011-07-05', end: '2011-07-05' })).toEqual(['2011-07'])
})

test('sorts by start, then by end, and what has no start comes last', () => {
  const sorted = [
    '2010-12',
    '2011-04-20',
    '2011-04-20/2011-04-21',
    '2011',
    '[2011..]',
    '2011-04',
    '[..2011-05-06]',
    'XXXX',
  ]
  const sortedAgain = sorted
    .toReversed()
    .map((edtf) => parsePartialDate(edtf))
    .sort(comparePartialDates)
  expect(sortedAgain.map(({ edtf }) => edtf)).toEqual([
    '2010-12',
    '2011',
    '[2011..]',
    '2011-04',
    '2011-04-20',
    '2011-04-20/2011-04-21',
    '[..2011-05-06]',
    'XXXX',
  ])
})
