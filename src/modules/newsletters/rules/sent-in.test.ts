import { expect, test } from 'vitest'
import { readLanguages } from './sent-in.ts'

test('reads languages in any order and with any comma, each once', () => {
  expect(readLanguages('ja, en')).toEqual(['en', 'ja'])
  expect(readLanguages('ＫＯ、ko；zh')).toEqual(['ko', 'zh'])
})

test('reads languages in which the product does not speak, after those in which it does', () => {
  expect(readLanguages('pt, fr, en, fr')).toEqual(['en', 'fr', 'pt'])
})

test('takes no language that is none, and not none', () => {
  expect(readLanguages('en, qqx')).toBeNull()
  expect(readLanguages('French')).toBeNull()
  expect(readLanguages(' , ')).toBeNull()
})
