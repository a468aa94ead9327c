import { afterAll, beforeEach, expect, test } from 'vitest'
import { exampleOf } from '#platform/imports/template.ts'
import { gifts, openDesk } from './desk.ts'
import { encode } from './encode.ts'
import { giftImport } from './gifts.ts'

const desk = await openDesk()
afterAll(desk.close)
beforeEach(desk.empty)

const notes = {
  Japanese: '冬の支援に使ってください。東京都の田中より',
  Korean: '겨울 지원에 써 주시기 바랍니다. 서울에서 김민수 드림',
  Chinese: '请用于冬季救援，北京的朋友们敬上',
  English: 'with thanks – and “love” — from Zoë',
}
const fileWith = (note: string) => gifts(`R-1,2011-03-14,3000,JPY,bank,general,${note}`)

const encodings = [
  ['UTF-8', notes.English, (text: string) => Buffer.from(text)],
  ['UTF-8 with its mark', notes.Japanese, (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE', notes.Korean, (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE', notes.Chinese, (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16 LE without its mark', notes.English, (text: string) => Buffer.from(text, 'utf16le')],
  ['Shift_JIS', notes.Japanese, (text: string) => encode(text, 'shift_jis')],
  ['EUC-KR', notes.Korean, (text: string) => encode(text, 'euc-kr')],
  ['EUC-JP', notes.Japanese, (text: string) => encode(text, 'euc-jp')],
  ['GB 18030', notes.Chinese, (text: string) => encode(text, 'gb18030')],
] as const

test.each(encodings)('reads %s right', async (_, note, encoded) => {
  expect(await desk.take(encoded(fileWith(note)))).toMatchObject({ added: 1n, known: 0n, total: 1n, differing: 0n })
  expect(await desk.kept()).toEqual([{ ref: 'R-1', note }])
})

test('refuses an encoding that cannot be told for certain', async () => {
  const latin = Buffer.from(fileWith('merci à Zoë'), 'latin1')
  expect(await desk.refused(latin)).toEqual([
    'gifts.csv: The encoding of this file cannot be told for certain, so letters might come in wrong. Save it as “CSV UTF-8” and try again.',
  ])
})

test('names the line on which a UTF-8 file breaks', async () => {
  const good = gifts('R-1,2011-03-14,3000,JPY,bank,general,田中より', 'R-2,2011-03-15,3000,JPY,bank,general,')
  const file = Buffer.concat([Buffer.from(good), Buffer.from([0x52, 0xff, 0x0a])])
  expect(await desk.refused(file)).toEqual([
    'gifts.csv, line 4: Here the file stops being valid UTF-8; a letter is broken. Save the file as “CSV UTF-8” and look at this line.',
  ])
})

const shapes: readonly [string, (text: string) => string][] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR alone', (text) => text.replaceAll('\n', '\r')],
  ['semicolons', (text) => text.replaceAll(',', ';')],
  ['tabs', (text) => text.replaceAll(',', '\t')],
  ['no last line end', (text) => text.trimEnd()],
  ['blank lines between', (text) => text.replaceAll('\n', '\n\n')],
  ['headers in another case and with blanks', (text) => text.replace('received_on', ' Received On ')],
  ['a header in Japanese', (text) => text.replace('ref', '番号')],
  ['empty cells and columns at the end', (text) => text.replaceAll('\n', ',,,\n')],
]

test.each(shapes)('takes %s', async (_, shape) => {
  const file = gifts(
    'R-1,14 March 2011,"1234.50",usd,Wire,general,"he said ""for the winter"""',
    'R-2,平成23年3月15日,３０００,JPY,銀行,北海道,',
  )
  expect(await desk.take(shape(file))).toMatchObject({ added: 2n, known: 0n, total: 2n, differing: 0n })
  expect(await desk.kept()).toEqual([
    { ref: 'R-1', note: 'he said "for the winter"' },
    { ref: 'R-2', note: null },
  ])
})

test('adds nothing at the second load, and of a longer file only what is new', async () => {
  const rows = ['R-1,2011-03-14,10,USD,bank,general,', 'R-2,2011-03-15,10,USD,cash,school,']
  expect(await desk.take(gifts(...rows))).toMatchObject({ added: 2n, known: 0n, total: 2n, differing: 0n })
  const before = await desk.kept()
  expect(await desk.take(gifts(...rows))).toMatchObject({ added: 0n, known: 2n, total: 2n, differing: 0n })
  expect(await desk.kept()).toEqual(before)
  expect(await desk.take(gifts(...rows, 'R-3,2011-03-16,10,USD,card,general,'))).toMatchObject({
    added: 1n,
    known: 2n,
    total: 3n,
    differing: 0n,
  })
})

test('tells which known gifts the file has otherwise, by line, reference and column, and changes nothing of them', async () => {
  await desk.take(gifts('R-1,2011-03-14,10,USD,bank,general,first', 'R-2,2011-03-15,10,USD,cash,school,'))
  const before = await desk.kept()
  const again = gifts('R-2,2011-03-15,10.00,usd,cash,school,', 'R-1,2011-03-14,12,USD,card,general,')
  expect(await desk.take(again.replace('channel', 'Channel'))).toEqual({
    added: 0n,
    known: 2n,
    total: 2n,
    differing: 1n,
    differences: [{ line: 3, ref: 'R-1', columns: ['amount', 'Channel', 'note'] }],
  })
  expect(await desk.kept()).toEqual(before)
})

test('does not call it a difference when the file leaves a column out', async () => {
  await desk.take(gifts('R-1,2011-03-14,10,USD,bank,general,first'))
  const file = 'ref,received_on,amount,currency,channel,fund\nR-1,2011-03-14,10,USD,bank,general\n'
  expect(await desk.take(file)).toMatchObject({ known: 1n, differing: 0n })
})

test('tells twenty differing gifts one by one, and how many there are', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => `R-${i},2011-03-14,10,USD,bank,general,`)
  await desk.take(gifts(...rows))
  const { differing, differences } = await desk.take(gifts(...rows.map((row) => row.replace(',10,', ',11,'))))
  expect({ differing, told: differences.length, last: differences.at(-1)?.line }).toEqual({
    differing: 25n,
    told: 20,
    last: 21,
  })
})

test('takes its own example file', async () => {
  expect(await desk.take(exampleOf(giftImport))).toMatchObject({ added: 2n, known: 0n, total: 2n, differing: 0n })
})

test('lets two clerks load the same file at the same moment, and adds each gift once', async () => {
  const file = gifts('R-1,2011-03-14,10,USD,bank,general,', 'R-2,2011-03-15,10,USD,cash,school,')
  const results = await Promise.all([desk.take(file), desk.take(file)])
  expect(results.map(({ added }) => added).toSorted()).toEqual([0n, 2n])
  expect(await desk.kept()).toHaveLength(2)
})
