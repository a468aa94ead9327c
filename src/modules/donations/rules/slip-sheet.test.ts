import { expect, test } from 'vitest'
import { inBoxes, messageLines, mostYen, nothingTyped, plainPostcode, wideKana, yenSigns } from './slip-sheet.ts'

test('signs stand to the right of their boxes', () => {
  expect(inBoxes('123456', 7)).toEqual(['', '1', '2', '3', '4', '5', '6'])
  expect(inBoxes('', 3)).toEqual(['', '', ''])
  expect(inBoxes('1234', 3)).toEqual(['1', '2', '3', '4'])
})

test('yen are closed by their sign as long as there is a box for it', () => {
  expect([yenSigns(1n), yenSigns(3000n), yenSigns(9_999_999n), yenSigns(mostYen)]).toEqual([
    ...['¥1', '¥3000', '¥9999999', '99999999'],
  ])
  expect([...yenSigns(mostYen)]).toHaveLength(8)
})

test('the message names what the gift is for, and nothing that was not chosen', () => {
  expect(messageLines(nothingTyped)).toEqual(['寄附'])
  expect(messageLines({ ...nothingTyped, name: 'Ana', purpose: { code: 'school', name: '学校のために' } })).toEqual([
    '寄附',
    '使いみち：学校のために（school）',
  ])
})

test.each([
  ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ ハナコ'],
  ['ｶﾞｯｺｳ･ﾊﾟｰﾄ', 'ガッコウ・パート'],
  // compatibility signs of names stay what they are
  ['髙橋﨑神', '髙橋﨑神'],
  ['Ａｎａ ①', 'Ａｎａ ①'],
])('%s is printed as %s', (typed, printed) => {
  expect(wideKana(typed)).toBe(printed)
})

test.each([
  ['9800811', '980-0811'],
  ['９８０－０８１１', '980-0811'],
  ['〒980 0811', '980-0811'],
  ['980ー0811', '980-0811'],
  ['SW1A 1AA', 'SW1A 1AA'],
  ['98008', '98008'],
])('the postal code %s is written %s', (typed, written) => {
  expect(plainPostcode(typed)).toBe(written)
})
