import { expect, test } from 'vitest'
import { readLanguages } from './sent-in.ts'

test('reads languages in any order and with any comma, each once', () => {
  expect(readLanguages('ja, en')).toEqual(['en', 'ja'])
  expect(readLanguages('ＫＯ、ko；zh')).toEqual(['ko', 'zh'])
})

test('takes no language that it does not know, and not none', () => {
  expect(readLanguages('en, fr')).toBeNull()
  expect(readLanguages(' , ')).toBeNull()
})
