import { expect, test } from 'vitest'
import { joinName, scriptOf } from './scripts.ts'

test.each([
  ['김영희', ['ko'], 'hangul'],
  ['やまだ はなこ', ['ja'], 'kana'],
  ['山田花子', ['ja'], 'kanji'],
  ['王伟', ['zh', 'ja'], 'hanzi'],
  ['王伟', ['ja', 'zh'], 'kanji'],
  ['鈴木あかり', ['zh'], 'kanji'],
  ['Maria Schmidt', [], 'latin'],
  ['Мария', [], 'other'],
] as const)('%s of who speaks %s is written in %s', (name, languages, script) => {
  expect(scriptOf(name, languages)).toBe(script)
})

test('joins family and given name in the order of the script', () => {
  const of = (languages: readonly string[]) => ({ script: null, languages })
  expect(joinName('Schmidt', 'Maria', of([]))).toBe('Maria Schmidt')
  expect(joinName('山田', '花子', of(['ja']))).toBe('山田 花子')
  expect(joinName('陈', '小雨', of(['zh']))).toBe('陈小雨')
  expect(joinName('陈', '小雨', { script: 'hanzi', languages: [] })).toBe('陈小雨')
  expect(joinName('김', '영희', of(['ko']))).toBe('김영희')
  expect(joinName(null, 'Suharto', of([]))).toBe('Suharto')
})
