import { describe, expect, test } from 'vitest'
import type { Language } from '#platform/words.ts'
import { canCount, typedNumbers } from './typed-numbers.ts'

const read = (prose: string, language: Language = 'en') =>
  typedNumbers(prose, language).map(({ value, of, isSpan }) =>
    isSpan ? `${value} (time)` : of ? `${value} ${of}` : value,
  )

test.each<[Language, string, string[]]>([
  ['en', 'About 70 people were expected and more than 80 came.', ['70 person', '80']],
  ['en', 'Russia spoke of 50,000 tonnes; the gifts came to US$11,784.95.', ['50000 t', '11784.95 USD']],
  ['en', 'Two refugees waited for two years; over 80 per cent are women.', ['2 person', '2 (time)', '80 percent']],
  ['en', 'It cost €25.50, 30 euros, CHF 12 or £10.', ['25.5 EUR', '30 EUR', '12 CHF', '10 GBP']],
  ['ja', '25ユーロと12スイスフランです。', ['25 EUR', '12 CHF']],
  ['ko', '25유로와 12스위스 프랑', ['25 EUR', '12 CHF']],
  ['zh', '25欧元和12瑞士法郎', ['25 EUR', '12 CHF']],
  ['en', 'It cost 3,000 yen, or 1.5 million won.', ['3000 JPY', '1500000 KPW']],
  [
    'ja',
    '5万トンの食料、2,376人、1.5万円、８割以上が女性です。',
    ['50000 t', '2376 person', '15000 JPY', '80 percent'],
  ],
  ['ja', '二人を迎えました。二年間待ちました。60時間の授業。', ['2 person', '2 (time)', '60 (time)']],
  [
    'ko',
    '식량 5만 톤, 20명 남짓, 두 명, 2년의 기다림, 80퍼센트',
    ['50000 t', '20 person', '2 person', '2 (time)', '80 percent'],
  ],
  ['zh', '票价3,000日元，容量的2倍', ['3000 JPY']],
  ['zh', '5万吨粮食，两人，两年之后，20多人，八成以上', ['50000 t', '2 person', '2 (time)', '20 person', '80 percent']],
])('reads what is counted in %s: %s', (language, prose, numbers) => {
  expect(read(prose, language)).toEqual(numbers)
})

test.each<[Language, string]>([
  ['en', 'In 1998, on 29 June, on May 6, 2011, by March 2011, in the 2010 white paper, the 14th meeting at 10:30.'],
  ['en', 'Three things happened; one of us wrote it; Tiger-2 ended; see [the list](/report/2011/12) and `x 12`.'],
  ['en', '1. write well\n2. live near by\n3. can build'],
  ['en', '{{operations.reached-safety month=2011-05}} came, {{boxes aid.handed-over[item=wheat]}} 2010-09-01'],
  [
    'ja',
    '2009年11月の通貨交換、5月6日、6月末、第1期、2010年版の白書、三つありました。十一月、タイガー2が終わりました。',
  ],
  ['ko', '2009년 11월, 5월 6일, 제1기, 2010년판 백서, 세 가지 있었습니다. 한 번도 없었습니다.'],
  ['zh', '2009年11月，5月6日，第一期，2010年版，三件事，六月底，十一月的音乐会。'],
])('takes no date, year, ordinal, list mark, code name or figure of %s for a count: %s', (language, prose) => {
  expect(read(prose, language)).toEqual([])
})

test('says where a number stands, in the prose as it was written', () => {
  const [first, second] = typedNumbers('Of {{giving.gifts}} gifts\n  some 70 were **12,000 yen**.', 'en')
  expect(first).toMatchObject({ line: 2, column: 8, text: '70' })
  expect(second).toMatchObject({ line: 2, column: 18, text: '12,000', value: '12000', of: 'JPY' })
})

describe('a typed number', () => {
  test('can be of a unit that the words beside it name, or of any when they name none', () => {
    expect(canCount(null, 't')).toBe(true)
    expect(canCount('person', 'child')).toBe(true)
    expect(canCount('person', 't')).toBe(false)
    expect(canCount('JPY', 'USD')).toBe(false)
    expect(canCount('percent', 'person')).toBe(false)
  })
})
