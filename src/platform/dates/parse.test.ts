import { expect, test } from 'vitest'
import { Refusal } from '../errors.ts'
import { platformWords } from '../words/words.ts'
import { type Language, languages } from '../words.ts'
import { fromDatabase, parseDay, parsePartialDate } from './parse.ts'

const fiscalYear = { start: '2010-09-01', end: '2011-08-31' }

// what was written → EDTF; those without a year lie in the fiscal year above
const written: readonly (readonly [text: string, edtf: string])[] = [
  // English
  ['6 May 2011', '2011-05-06'],
  ['May 6, 2011', '2011-05-06'],
  ['may 6 2011', '2011-05-06'],
  ['the 6th of May, 2011', '2011-05-06'],
  ['May 6th', '2011-05-06'],
  ['1st Sept. 2010', '2010-09-01'],
  ['22nd October 2010', '2010-10-22'],
  ['23rd Feb. 2011', '2011-02-23'],
  ['Wed, 20 April 2011', '2011-04-20'],
  ['Wednesday 20 April 2011', '2011-04-20'],
  ['on 20 April 2011', '2011-04-20'],
  ['29 Feb 2012', '2012-02-29'],
  ['29 February 2000', '2000-02-29'],
  ['April 2011', '2011-04'],
  ['November, 2010', '2010-11'],
  ['in Sept. 2010', '2010-09'],
  ['spring 2011', '2011-21'],
  ['summer of 2011', '2011-22'],
  ['autumn 2010', '2010-23'],
  ['Fall 2010', '2010-23'],
  ['winter 2010', '2010-24'],
  ['winter 2010-11', '2010-24'],
  ['winter 2010/11', '2010-24'],
  ['Winter 1999–2000', '1999-24'],
  ['2011', '2011'],
  ['Sept. 10~14, 2010', '2010-09-10/2010-09-14'],
  ['Apr. 20-21, 2011', '2011-04-20/2011-04-21'],
  ['20–21 April 2011', '2011-04-20/2011-04-21'],
  ['20 - 21 April 2011', '2011-04-20/2011-04-21'],
  ['from 20 to 21 April 2011', '2011-04-20/2011-04-21'],
  ['20 April 2011 to 21 April 2011', '2011-04-20/2011-04-21'],
  ['28 April – 3 May 2011', '2011-04-28/2011-05-03'],
  ['April 28 through May 3, 2011', '2011-04-28/2011-05-03'],
  ['December 28, 2010 - January 3, 2011', '2010-12-28/2011-01-03'],
  ['Sept. 1, 2010 to Aug. 31, 2011', '2010-09-01/2011-08-31'],
  ['January-March 2011', '2011-01/2011-03'],
  ['November 2010 to January 2011', '2010-11/2011-01'],
  ['2009-2011', '2009/2011'],
  ['20-20 April 2011', '2011-04-20'],
  ['3, 5 and 9 April 2011', '{2011-04-03,2011-04-05,2011-04-09}'],
  ['3, 5, and 9 April 2011', '{2011-04-03,2011-04-05,2011-04-09}'],
  ['April 3 & 5, 2011', '{2011-04-03,2011-04-05}'],
  ['9, 3 and 5 April 2011', '{2011-04-03,2011-04-05,2011-04-09}'],
  ['3 April and 9 May 2011', '{2011-04-03,2011-05-09}'],
  ['3 April 2010, 9 May 2011', '{2010-04-03,2011-05-09}'],
  ['April 3-5 and 9, 2011', '{2011-04-03,2011-04-04,2011-04-05,2011-04-09}'],
  ['3 April, 5 and 7 May 2011', '{2011-04-03,2011-05-05,2011-05-07}'],
  ['April 3, 5 and May 7, 2011', '{2011-04-03,2011-04-05,2011-05-07}'],
  ['circa November 2010', '2010-11~'],
  ['Around November 2010', '2010-11~'],
  ['about 20 April 2011', '2011-04-20~'],
  ['c. 1998', '1998~'],
  ['ca. 1998', '1998~'],
  ['c.1998', '1998~'],
  ['approx. spring 2011', '2011-21~'],
  ['around 20-21 April 2011', '2011-04-20~/2011-04-21~'],
  ['November 2010?', '2010-11?'],
  ['circa 1998?', '1998%'],
  ['undated', 'XXXX'],
  ['(undated)', 'XXXX'],
  // Japanese
  ['2011年4月20日', '2011-04-20'],
  ['２０１１年４月２０日', '2011-04-20'],
  ['2011年4月20日(水)', '2011-04-20'],
  ['2011年4月20日（水曜日）', '2011-04-20'],
  ['2011年4月20～21日', '2011-04-20/2011-04-21'],
  ['2011年4月20日〜21日', '2011-04-20/2011-04-21'],
  ['2011年4月20日から21日まで', '2011-04-20/2011-04-21'],
  ['2011年4月20日(水)～21日(木)', '2011-04-20/2011-04-21'],
  ['2011年4月28日～5月3日', '2011-04-28/2011-05-03'],
  ['2010年12月28日～2011年1月3日', '2010-12-28/2011-01-03'],
  ['4月3日、5日', '{2011-04-03,2011-04-05}'],
  ['2011年4月3日と5日', '{2011-04-03,2011-04-05}'],
  ['2010年4月3日、5月9日、2011年1月2日', '{2010-04-03,2010-05-09,2011-01-02}'],
  ['2011年4月3、5、9日', '{2011-04-03,2011-04-05,2011-04-09}'],
  ['2011年4月', '2011-04'],
  ['2011年4～5月', '2011-04/2011-05'],
  ['2011年春', '2011-21'],
  ['2011年の夏', '2011-22'],
  ['2010～2011年冬', '2010-24'],
  ['2011年', '2011'],
  ['2010年11月頃', '2010-11~'],
  ['2010年11月ごろ', '2010-11~'],
  ['2010年秋頃', '2010-23~'],
  ['約2010年', '2010~'],
  ['平成23年4月20日', '2011-04-20'],
  ['㍻23年4月20日', '2011-04-20'],
  ['平成22年9月1日～平成23年8月31日', '2010-09-01/2011-08-31'],
  ['平成23年4月20日～21日', '2011-04-20/2011-04-21'],
  ['平成23年', '2011'],
  ['昭和64年1月7日', '1989-01-07'],
  ['平成元年1月8日', '1989-01-08'],
  ['平成31年4月30日', '2019-04-30'],
  ['令和元年5月1日', '2019-05-01'],
  ['令和6年2月29日', '2024-02-29'],
  ['大正15年12月25日', '1926-12-25'],
  ['昭和元年12月25日', '1926-12-25'],
  ['明治45年7月30日', '1912-07-30'],
  ['大正元年7月30日', '1912-07-30'],
  ['明治6年1月1日', '1873-01-01'],
  ['H23.4.20', '2011-04-20'],
  ['R1/5/1', '2019-05-01'],
  ['日付不明', 'XXXX'],
  // Korean
  ['2011년 4월 20일', '2011-04-20'],
  ['2011년4월20일', '2011-04-20'],
  ['2011년 4월 20~21일', '2011-04-20/2011-04-21'],
  ['2011년 4월 20일부터 21일까지', '2011-04-20/2011-04-21'],
  ['2011년 4월 3일과 5일', '{2011-04-03,2011-04-05}'],
  ['2011년 4월', '2011-04'],
  ['2011년 봄', '2011-21'],
  ['2010년 11월경', '2010-11~'],
  ['약 2010년', '2010~'],
  ['2011. 4. 20.', '2011-04-20'],
  ['2011. 4. 20. ~ 5. 1.', '2011-04-20/2011-05-01'],
  ['미상', 'XXXX'],
  // Chinese
  ['2011年4月20日至21日', '2011-04-20/2011-04-21'],
  ['2011年4月20号', '2011-04-20'],
  ['2011年4月3日、5日和9日', '{2011-04-03,2011-04-05,2011-04-09}'],
  ['2011年秋季', '2011-23'],
  ['2010年11月左右', '2010-11~'],
  ['大约2010年11月', '2010-11~'],
  ['日期不详', 'XXXX'],
  // digits alone
  ['2011.4.20', '2011-04-20'],
  ['2011/4/20', '2011-04-20'],
  ['2011/04/20', '2011-04-20'],
  ['2011-4-20', '2011-04-20'],
  ['2011.4.20~21', '2011-04-20/2011-04-21'],
  ['2011/4/20-2011/5/1', '2011-04-20/2011-05-01'],
  ['2011.4', '2011-04'],
  ['2011/04', '2011-04'],
  ['20/4/2011', '2011-04-20'],
  ['4/20/2011', '2011-04-20'],
  ['5.5.2011', '2011-05-05'],
  ['4/20', '2011-04-20'],
  // EDTF
  ['2011-04-20', '2011-04-20'],
  [' 2011-04-20 ', '2011-04-20'],
  ['2011-04-20/2011-04-21', '2011-04-20/2011-04-21'],
  ['2011-04/2011-06', '2011-04/2011-06'],
  ['2011-23', '2011-23'],
  ['2010-11', '2010-11'],
  ['2011-04~', '2011-04~'],
  ['{2011-04-05,2011-04-03}', '{2011-04-03,2011-04-05}'],
  ['[2011-06-29..2011-08-31]', '[2011-06-29..2011-08-31]'],
  ['[..2011-05-06]', '[..2011-05-06]'],
  ['2011-04-XX', '2011-04-XX'],
  // early, mid and late in a month
  ['early August 2011', '[2011-08-01..2011-08-10]'],
  ['Mid-August 2011', '[2011-08-11..2011-08-20]'],
  ['middle of August', '[2011-08-11..2011-08-20]'],
  ['late February 2012', '[2012-02-21..2012-02-29]'],
  ['2011年8月上旬', '[2011-08-01..2011-08-10]'],
  ['２０１１年８月中旬', '[2011-08-11..2011-08-20]'],
  ['平成23年8月下旬', '[2011-08-21..2011-08-31]'],
  ['6月下旬', '[2011-06-21..2011-06-30]'],
  ['2011년 8월 초순', '[2011-08-01..2011-08-10]'],
  ['2011년 8월 중순', '[2011-08-11..2011-08-20]'],
  ['2011년 8월 하순', '[2011-08-21..2011-08-31]'],
]

test.each(written)('reads "%s" as %s', (text, edtf) => {
  expect(parsePartialDate(text, { defaultYearWithin: fiscalYear }).edtf).toBe(edtf)
})

test('reads every dated line of a report by its fiscal year', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['Sept. 10~14', '2010-09-10/2010-09-14'],
    ['Oct. 10', '2010-10-10'],
    ['Oct. 22', '2010-10-22'],
    ['Nov. 3', '2010-11-03'],
    ['Nov. 19', '2010-11-19'],
    ['Nov. 26', '2010-11-26'],
    ['Dec. 9', '2010-12-09'],
    ['Dec. 21', '2010-12-21'],
    ['Jan. 12', '2011-01-12'],
    ['Jan 25', '2011-01-25'],
    ['Feb. 5-6', '2011-02-05/2011-02-06'],
    ['Feb. 12', '2011-02-12'],
    ['Feb. 16', '2011-02-16'],
    ['Feb. 23', '2011-02-23'],
    ['Mar. 5', '2011-03-05'],
    ['Mar. 24', '2011-03-24'],
    ['Apr. 14', '2011-04-14'],
    ['Apr. 2', '2011-04-02'],
    ['Apr. 19', '2011-04-19'],
    ['Apr. 20-21', '2011-04-20/2011-04-21'],
    ['May 6', '2011-05-06'],
    ['May 27', '2011-05-27'],
    ['Jun. 17', '2011-06-17'],
    ['Jun. 28', '2011-06-28'],
    ['Jun. 29', '2011-06-29'],
    ['Jul. 26', '2011-07-26'],
    ['Aug. 24', '2011-08-24'],
    ['Oct. 9, 2011', '2011-10-09'],
    ['Sept. 1, 2010', '2010-09-01'],
    ['Aug. 31, 2011', '2011-08-31'],
    ['November, 2010', '2010-11'],
    ['November 2009', '2009-11'],
    ['Around November 2010', '2010-11~'],
    ['January', '2011-01'],
    ['February', '2011-02'],
    ['April', '2011-04'],
    ['May', '2011-05'],
    ['August', '2011-08'],
    ['1998', '1998'],
    ['2009', '2009'],
    ['(undated)', 'XXXX'],
  ]
  const read = lines.map(([text]) => [text, parsePartialDate(text, { defaultYearWithin: fiscalYear }).edtf])
  expect(read).toEqual(lines)
})

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

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

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

test('prefers the season that lies wholly in the fiscal year, across the new year too', () => {
  const year = (start: string, end: string) => ({ defaultYearWithin: { start, end } })
  expect(parsePartialDate('winter', year('2010-04-01', '2011-03-31')).edtf).toBe('2010-24')
  expect(parsePartialDate('summer', year('2010-04-01', '2011-03-31')).edtf).toBe('2010-22')
  expect(refusalOf(() => parsePartialDate('spring', year('2010-04-01', '2011-03-31'))).code).toBe('dates.ambiguous')
  expect(parsePartialDate('Feb. 29', year('2011-09-01', '2012-08-31')).edtf).toBe('2012-02-29')
})

test('reads 4/3 month first for East Asian writers only', () => {
  const edtf = (language: Language) => parsePartialDate('4/3', { language, defaultYearWithin: fiscalYear }).edtf
  expect([edtf('ja'), edtf('ko'), edtf('zh')]).toEqual(['2011-04-03', '2011-04-03', '2011-04-03'])
  expect(refusalOf(() => edtf('en')).code).toBe('dates.ambiguous')
})

test('keeps the wording of the source beside the reading', () => {
  expect(parsePartialDate('2010-09-10/2010-09-14', { printed: ' Sept. 10~14 ' }).printed).toBe('Sept. 10~14')
  expect(parsePartialDate('2010-09-10', { printed: ' ' }).printed).toBeNull()
  expect(parsePartialDate('2010-09-10').printed).toBeNull()
})

test('reads one exact day, and refuses anything coarser', () => {
  expect(parseDay('2011-04-20')).toBe('2011-04-20')
  expect(parseDay('平成23年4月20日')).toBe('2011-04-20')
  expect(parseDay('Apr. 14', { defaultYearWithin: fiscalYear })).toBe('2011-04-14')
  for (const text of ['April 2011', '2011', '20-21 April 2011', 'about 20 April 2011', '2011-04-20?', 'undated']) {
    expect(refusalOf(() => parseDay(text)).code, text).toBe('dates.day-needed')
  }
  expect(refusalOf(() => parseDay('2011-02-29')).code).toBe('dates.impossible')
})

test('brings a date back from its row, and calls a row without EDTF a bug', () => {
  const row = { edtf: '2010-09-10/2010-09-14', printed: 'Sept. 10~14' }
  expect(fromDatabase(row)).toEqual(parsePartialDate(row.edtf, { printed: row.printed }))
  for (const edtf of ['', 'Sept. 10', '2011-02-29']) {
    const found = (() => {
      try {
        return fromDatabase({ edtf })
      } catch (error) {
        return error
      }
    })()
    expect(found, edtf).toBeInstanceOf(Error)
    expect(found, edtf).not.toBeInstanceOf(Refusal)
  }
})
