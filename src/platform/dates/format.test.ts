import { expect, test } from 'vitest'
import { languages } from '../words.ts'
import { asDay, formatDay, formatMonth, formatPartialDate } from './format.ts'
import { parsePartialDate } from './parse.ts'

const shown: readonly (readonly [edtf: string, en: string, ja: string, ko: string, zh: string])[] = [
  ['2011-04-20', '20 April 2011', '2011年4月20日', '2011년 4월 20일', '2011年4月20日'],
  ['2011-04-20/2011-04-21', '20–21 April 2011', '2011年4月20～21日', '2011년 4월 20~21일', '2011年4月20日至21日'],
  [
    '2011-04-28/2011-05-03',
    '28 April – 3 May 2011',
    '2011年4月28日～5月3日',
    '2011년 4월 28일~5월 3일',
    '2011年4月28日至5月3日',
  ],
  [
    '2010-12-28/2011-01-03',
    '28 December 2010 – 3 January 2011',
    '2010年12月28日～2011年1月3日',
    '2010년 12월 28일~2011년 1월 3일',
    '2010年12月28日至2011年1月3日',
  ],
  ['2011-01/2011-03', 'January–March 2011', '2011年1月～3月', '2011년 1월~3월', '2011年1月至3月'],
  ['2011-04-20/2011-05', '20 April – May 2011', '2011年4月20日～5月', '2011년 4월 20일~5월', '2011年4月20日至5月'],
  ['2009/2011', '2009 – 2011', '2009年～2011年', '2009년~2011년', '2009年至2011年'],
  [
    '{2011-04-03,2011-04-05,2011-04-09}',
    '3, 5 and 9 April 2011',
    '2011年4月3日、5日、9日',
    '2011년 4월 3일, 5일, 9일',
    '2011年4月3日、5日和9日',
  ],
  [
    '{2011-04-03,2011-05-09}',
    '3 April, 9 May 2011',
    '2011年4月3日、5月9日',
    '2011년 4월 3일, 5월 9일',
    '2011年4月3日、5月9日',
  ],
  [
    '{2010-12-30,2010-12-31,2011-01-02}',
    '30 and 31 December 2010, 2 January 2011',
    '2010年12月30日、31日、2011年1月2日',
    '2010년 12월 30일, 31일, 2011년 1월 2일',
    '2010年12月30日和31日、2011年1月2日',
  ],
  ['2011-04', 'April 2011', '2011年4月', '2011년 4월', '2011年4月'],
  ['2011-21', 'spring 2011', '2011年春', '2011년 봄', '2011年春季'],
  ['2010-24', 'winter 2010–2011', '2010～2011年冬', '2010~2011년 겨울', '2010至2011年冬季'],
  ['2011', '2011', '2011年', '2011년', '2011年'],
  ['2010-11~', 'about November 2010', '2010年11月頃', '2010년 11월경', '2010年11月前后'],
  ['2010-11?', 'November 2010 (unconfirmed)', '2010年11月（未確認）', '2010년 11월(미확인)', '2010年11月（待核实）'],
  [
    '2010-11%',
    'about November 2010 (unconfirmed)',
    '2010年11月頃（未確認）',
    '2010년 11월경(미확인)',
    '2010年11月前后（待核实）',
  ],
  ['[2011-08-01..2011-08-10]', 'early August 2011', '2011年8月上旬', '2011년 8월 초순', '2011年8月上旬'],
  ['[2011-08-11..2011-08-20]', 'mid-August 2011', '2011年8月中旬', '2011년 8월 중순', '2011年8月中旬'],
  ['[2011-02-21..2011-02-28]', 'late February 2011', '2011年2月下旬', '2011년 2월 하순', '2011年2月下旬'],
  ['XXXX', 'date not known', '日付不明', '날짜 미상', '日期不详'],
  [
    '[2011-06-29..2011-08-31]',
    '29 June – 31 August 2011 (exact date not known)',
    '2011年6月29日～8月31日の間（正確な日付は不明）',
    '2011년 6월 29일~8월 31일 사이(정확한 날짜 미상)',
    '2011年6月29日至8月31日之间（具体日期不详）',
  ],
  ['[2011-06-29..]', 'on or after 29 June 2011', '2011年6月29日以降', '2011년 6월 29일 이후', '2011年6月29日或之后'],
  ['[..2011-05-06]', 'by 6 May 2011', '2011年5月6日以前', '2011년 5월 6일 이전', '2011年5月6日或之前'],
]

test.each(shown)('writes %s naturally in four languages', (edtf, ...expected) => {
  const date = parsePartialDate(edtf)
  expect(languages.map((language) => formatPartialDate(date, language))).toEqual(expected)
})

test('leaves out the year where the heading tells it, but never between two years', () => {
  const bare = (edtf: string) =>
    languages.map((language) => formatPartialDate(parsePartialDate(edtf), language, { withYear: false }))
  expect(bare('2011-04-20')).toEqual(['20 April', '4月20日', '4월 20일', '4月20日'])
  expect(bare('2011-04-20/2011-04-21')).toEqual(['20–21 April', '4月20～21日', '4월 20~21일', '4月20日至21日'])
  expect(bare('2010-11~')).toEqual(['about November', '11月頃', '11월경', '11月前后'])
  expect(bare('2010-24')).toEqual(['winter', '冬', '겨울', '冬季'])
  expect(bare('2011')).toEqual(['2011', '2011年', '2011년', '2011年'])
  expect(bare('{2011-04-03,2011-04-05}')[0]).toBe('3 and 5 April')
  expect(bare('{2010-12-31,2011-01-02}')[0]).toBe('31 December 2010, 2 January 2011')
  expect(bare('2010-12-28/2011-01-03')[0]).toBe('28 December 2010 – 3 January 2011')
})

test('shows the wording of the source when it is asked for and there is one', () => {
  const date = parsePartialDate('2010-09-10/2010-09-14', { printed: 'Sept. 10~14' })
  expect(formatPartialDate(date, 'ja', { printed: true })).toBe('Sept. 10~14')
  expect(formatPartialDate(date, 'en')).toBe('10–14 September 2010')
  expect(formatPartialDate(parsePartialDate('2010'), 'en', { printed: true })).toBe('2010')
})

test('writes days and months', () => {
  expect(languages.map((language) => formatDay('2011-01-07', language))).toEqual([
    '7 January 2011',
    '2011年1月7日',
    '2011년 1월 7일',
    '2011年1月7日',
  ])
  expect(languages.map((language) => formatMonth('2011-01', language))).toEqual([
    'January 2011',
    '2011年1月',
    '2011년 1월',
    '2011年1月',
  ])
  expect(asDay('2011-01-07')('en')).toBe('7 January 2011')
  expect(() => formatDay('soon', 'en')).toThrow('soon is no date of EDTF')
})
