import { expect, test } from 'vitest'
import { checkInput } from '../inputs.ts'
import { languages } from '../words.ts'
import { dateOffered, knownDate } from './known.ts'

const stored = [
  ...['2026-11-25', '2011-04', '2011', '2011-21', '2010-24', '2011-04-20/2011-04-21', '2010-12-28/2011-01-03'],
  ...['2011-01/2011-03', '{2011-04-03,2011-04-05}', '[2011-08-01..2011-08-10]', '[2011-06-29..2011-08-31]', '2010-11~'],
]

test.each(languages)('what a form offers in %s reads back as the same date', (language) => {
  expect(stored.map((edtf) => checkInput(knownDate(), dateOffered(edtf, language)).edtf)).toEqual(stored)
})

test('a day, a month and a stretch of days are offered in the words of the reader', () => {
  expect(languages.map((language) => dateOffered('2026-11-25', language))).toEqual([
    '25 November 2026',
    '2026年11月25日',
    '2026년 11월 25일',
    '2026年11月25日',
  ])
  expect(dateOffered('2011-04', 'ko')).toBe('2011년 4월')
  expect(dateOffered('2011-04-20/2011-04-21', 'ja')).toBe('2011年4月20～21日')
})

test('a date that its words do not give back is offered as EDTF', () => {
  expect(dateOffered('[2011-06-29..2011-08-31]', 'en')).toBe('[2011-06-29..2011-08-31]')
})

test('keeps the wording that says more than the date, and none that a form offered', () => {
  const kept = (given: string) => checkInput(knownDate(), given).printed
  expect(kept('Sept. 10~14, 2010')).toBe('Sept. 10~14, 2010')
  expect(kept('2011年8月上旬')).toBe('2011年8月上旬')
  expect(kept('2026年11月25日')).toBeNull()
  expect(kept('2026-11-25')).toBeNull()
})
