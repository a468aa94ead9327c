import { expect, test } from 'vitest'
import { refusalOf } from '../../../test/refusals.ts'
import { platformWords } from '../words/words.ts'
import { languages } from '../words.ts'
import { parsePartialDate } from './parse.ts'

const fiscalYear = { start: '2010-09-01', end: '2011-08-31' }

const refused: readonly (readonly [text: string, code: string])[] = [
  ['29 Feb 2011', 'dates.impossible'],
  ['2011-02-29', 'dates.impossible'],
  ['1900-02-29', 'dates.impossible'],
  ['31 Feb', 'dates.impossible'],
  ['Feb. 31, 2011', 'dates.impossible'],
  ['2011-13', 'dates.impossible'],
  ['2011-13-01', 'dates.impossible'],
  ['2011-00-10', 'dates.impossible'],
  ['2011-04-00', 'dates.impossible'],
  ['2011-04-31', 'dates.impossible'],
  ['2011年13月1日', 'dates.impossible'],
  ['2011年23月', 'dates.impossible'],
  ['2011年4月31日', 'dates.impossible'],
  ['2011.23', 'dates.impossible'],
  ['31/02/2011', 'dates.impossible'],
  ['20/20/2011', 'dates.impossible'],
  ['2011-04-20/2011-04-31', 'dates.impossible'],
  ['{2011-04-20,2011-04-31}', 'dates.impossible'],
  ['2011-13-XX', 'dates.impossible'],
  ['令和5年2月29日', 'dates.impossible'],
  ['03/04/2011', 'dates.ambiguous'],
  ['3/4', 'dates.ambiguous'],
  ['3.4.2011', 'dates.ambiguous'],
  ['May 6-3, 2011', 'dates.end-before-start'],
  ['2011-04-21/2011-04-20', 'dates.end-before-start'],
  ['2011/2010', 'dates.end-before-start'],
  ['[2011-08-31..2011-06-29]', 'dates.end-before-start'],
  ['Aug. 30 - Sept. 2', 'dates.end-before-start'],
  ['昭和64年1月8日', 'dates.outside-era'],
  ['平成元年1月7日', 'dates.outside-era'],
  ['平成31年5月1日', 'dates.outside-era'],
  ['令和元年4月30日', 'dates.outside-era'],
  ['平成32年', 'dates.outside-era'],
  ['明治5年12月2日', 'dates.outside-era'],
  ['S64.1.8', 'dates.outside-era'],
  ['Tuesday 20 April 2011', 'dates.wrong-weekday'],
  ['2011年4月20日(木)', 'dates.wrong-weekday'],
  ['', 'dates.not-a-date'],
  ['soon', 'dates.not-a-date'],
  ['early 2011', 'dates.not-a-date'],
  ['late autumn 2010', 'dates.not-a-date'],
  ['2011年8月3日上旬', 'dates.not-a-date'],
  ['2011年8月上旬頃', 'dates.not-a-date'],
  ['2011年13月上旬', 'dates.impossible'],
  ['上旬', 'dates.not-a-date'],
  ['5', 'dates.not-a-date'],
  ['Monday', 'dates.not-a-date'],
  ['20 2011', 'dates.not-a-date'],
  ['1 Apr 11', 'dates.not-a-date'],
  ['April 3 5', 'dates.not-a-date'],
  ['3 April and 5', 'dates.not-a-date'],
  ['20 -', 'dates.not-a-date'],
  ['- 20 April 2011', 'dates.not-a-date'],
  ['January, February 2011', 'dates.not-a-date'],
  ['20 April 2011 10:30', 'dates.not-a-date'],
  ['2010年度', 'dates.not-a-date'],
  ['20110420', 'dates.not-a-date'],
  ['0211-04-20', 'dates.not-a-date'],
  ['2011-04-20T10:00:00Z', 'dates.not-a-date'],
  ['2011-04-20/', 'dates.not-a-date'],
  ['[2011]', 'dates.not-a-date'],
  ['[..]', 'dates.not-a-date'],
  ['{}', 'dates.not-a-date'],
  ['{1000-01-01..9999-12-31}', 'dates.not-a-date'],
  ['winter 2010-13', 'dates.not-a-date'],
  ['spring 2011 to autumn 2011', 'dates.not-a-date'],
  [`4${'0'.repeat(10_000)}`, 'dates.not-a-date'],
]

test.each(refused)('refuses "%s" with %s', (text, code) => {
  const refusal = refusalOf(() => parsePartialDate(text, { defaultYearWithin: fiscalYear }))
  expect(refusal.code).toBe(code)
  expect(String(refusal.values.text).length).toBeLessThanOrEqual(61)
})

test('tells in every language what was typed and why it was refused', () => {
  const codes = [...new Set(refused.map(([, code]) => code)), 'dates.year-needed', 'dates.day-needed'] as const
  for (const language of languages) {
    for (const code of codes) {
      const words: Readonly<Record<string, string>> = platformWords.messages[language]
      expect(words[code], `${code} in ${language}`).toContain('{text}')
    }
  }
})

test('asks for the year when neither the text nor a period gives it', () => {
  expect(refusalOf(() => parsePartialDate('Apr. 14')).code).toBe('dates.year-needed')
  expect(refusalOf(() => parsePartialDate('Dec. 28, 2010 - Jan. 3')).code).toBe('dates.year-needed')
  const twoMonths = { start: '2010-07-01', end: '2010-08-31' }
  expect(refusalOf(() => parsePartialDate('Apr. 14', { defaultYearWithin: twoMonths })).code).toBe('dates.year-needed')
})

test('takes no year from a period that holds the date twice', () => {
  const eighteenMonths = { start: '2010-01-01', end: '2011-06-30' }
  expect(refusalOf(() => parsePartialDate('Apr. 14', { defaultYearWithin: eighteenMonths })).code).toBe(
    'dates.ambiguous',
  )
  expect(parsePartialDate('Nov. 3', { defaultYearWithin: eighteenMonths }).edtf).toBe('2010-11-03')
})
