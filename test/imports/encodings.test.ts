import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/errors.ts'
import { detectEncoding } from '#platform/imports/encoding.ts'
import { gifts } from './desk.ts'
import { encode } from './encode.ts'

const japanese =
  '田中,佐藤花子,鈴木,東京都,大阪,寄附,冬の支援に,ありがとうございます,ノート,株式会社,山本様より,北海道,毛布,医薬品,学校,匿名希望,教会,募金箱'
const korean =
  '김민수,이영희,서울,부산광역시,기부,겨울 지원,감사합니다,교회,학교,익명,주식회사,박,최지우,담요,의약품,쌀,분유,후원금'
const simplified =
  '王伟,李娜,北京市,上海,捐赠,冬季救援,谢谢,教会,学校,匿名,有限公司,张,陈静,毛毯,药品,大米,奶粉,义卖,咖啡馆'
const traditional =
  '王小明,李美玲,台北市,高雄,捐款,冬季救援,謝謝,教會,學校,匿名,有限公司,張,陳,毛毯,藥品,白米,奶粉,義賣'

const codes: readonly [string, string][] = [
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['euc-kr', korean],
  ['gb18030', simplified],
  ['big5', traditional],
]

function read(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(detectEncoding(bytes).encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof Refusal || error instanceof TypeError) return undefined
    throw error
  }
}

const fileOf = (notes: readonly string[]) =>
  gifts(...notes.map((note, i) => `R-${i},2011-03-14,10,JPY,bank,general,${note}`))

test.each(codes)('never reads wrong letters out of %s: it is read right or called unclear', (encoding, words) => {
  const notes = fc.shuffledSubarray(words.split(','), { minLength: 1 })
  fc.assert(
    fc.property(notes, (some) => {
      const file = fileOf(some)
      expect([file, undefined]).toContain(read(encode(file, encoding)))
    }),
    { numRuns: 100 },
  )
})

test.each(codes)('reads %s right once it holds a dozen words', (encoding, words) => {
  const notes = fc.shuffledSubarray(words.split(','), { minLength: 12 })
  fc.assert(
    fc.property(notes, (some) => {
      const file = fileOf(some)
      expect(read(encode(file, encoding))).toBe(file)
    }),
    { numRuns: 100 },
  )
})

const names = [
  'Zoë',
  'Łukasz',
  'Cristian Moț',
  'Иван Петров',
  'Ελένη',
  'יעל כהן',
  'محمد',
  'Nguyễn Thị',
  '£10',
  '✓',
  '毛',
  'e\u0308',
]

test.each(names)('reads %s in UTF-8', (name) => {
  expect(read(Buffer.from(fileOf([name])))).toBe(fileOf([name]))
})

test.each([
  ['utf-16le', '참,부산\n동,서울\n'],
  ['utf-16be', '码,名\n甲,北京\n'],
])('knows a short list in %s without a mark by the zero bytes of its delimiters', (encoding, list) => {
  const swapped = Buffer.from(list, 'utf16le')
  expect(detectEncoding(encoding === 'utf-16le' ? swapped : swapped.swap16()).encoding).toBe(encoding)
})

test.each([
  ['at an even place', 'ref,code\na,b\n"⼀\0b",c\n'],
  ['at an odd place', 'ref,code\na,b\n"⼀x\0b",c\n'],
  ['before a line end', 'ref,code\na,b\0\n'],
])('takes one NUL in a short list for a stray sign, to be told at its cell: %s', (_, list) => {
  expect(detectEncoding(Buffer.from(list)).encoding).toBe('utf-8')
})
