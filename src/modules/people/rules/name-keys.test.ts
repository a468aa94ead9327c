import { expect, test } from 'vitest'
import { contactKey, foldName, nameKeys, searchWords, sortName } from './name-keys.ts'

test.each([
  ['José  GARCÍA', 'jose garcia'],
  ['Fondation ŒUVRE', 'fondation oeuvre'],
  ['Læticia Groß', 'laeticia gross'],
  ['Sørensen, Łukasz Đorđe', 'sorensen, lukasz dorde'],
  ['Þórður Işık', 'thordur isik'],
  ['ヤマダ ハナコ', 'やまだ はなこ'],
  ['ﾔﾏﾀﾞ', 'やまだ'],
  ['がぎぐ', 'がぎぐ'],
  ['김영희', '김영희'],
  ['Ｌａｎｔｅｒｎ　Ｒｅｌｉｅｆ', 'lantern relief'],
])('folds %s to %s', (written, folded) => {
  expect(foldName(written)).toBe(folded)
})

test('in Latin script the order of the words does not count, elsewhere the blanks do not', () => {
  expect(nameKeys('Schmidt, Maria').same).toBe(nameKeys('maria SCHMIDT').same)
  expect(nameKeys('山田 花子').same).toBe(nameKeys('山田花子').same)
  expect(nameKeys('田山花子').same).not.toBe(nameKeys('山田花子').same)
})

test('a name of signs alone still has keys of its own', () => {
  expect(nameKeys('***').same).toBe('***')
  expect(nameKeys('***').search).toBe('***')
})

test('short family and given names are found as parts', () => {
  expect(nameKeys('李伟', '李', '伟').parts).toEqual(['李伟', '李', '伟'])
})

test('orders by the family name where it is told', () => {
  expect(sortName('Maria Schmidt', 'Schmidt', 'Maria')).toBe('schmidt maria')
  expect(sortName('Suharto')).toBe('suharto')
})

test('a search is cut into folded words', () => {
  expect(searchWords(' SCHMIDT, Maria-Luísa ')).toEqual(['schmidt', 'maria', 'luisa'])
  expect(searchWords('%_\\')).toEqual([])
})

test('telephone numbers are compared by their digits and addresses without case', () => {
  expect(contactKey('+81 (3) 1234-5678')).toBe('+81312345678')
  expect(contactKey('Office@Lantern.example')).toBe('office@lantern.example')
})
