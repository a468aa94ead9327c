import { expect, test } from 'vitest'
import { chooseWords } from './choose-words.ts'

const any = { occasion: 'any', subjects: { en: 'Thanks', ja: 'お礼' }, bodies: { en: 'All', ja: 'お礼を' } } as const
const first = { occasion: 'first', subjects: { en: 'Welcome' }, bodies: { en: 'First' } } as const
const large = { occasion: 'large', subjects: { en: 'Much' }, bodies: { en: 'Large' } } as const

test('the first occasion that a giver has speaks, the others stand behind it', () => {
  expect(chooseWords([any, large, first], ['large', 'first'], 'en')?.body).toBe('First')
  expect(chooseWords([any, large], ['first', 'large'], 'en')?.body).toBe('Large')
  expect(chooseWords([any, large], [], 'en')?.body).toBe('All')
})

test('words that are not there in the language are passed over, until nothing is left', () => {
  expect(chooseWords([any, first], ['first'], 'ja')?.body).toBe('お礼を')
  expect(chooseWords([any, first], ['first'], 'ko')).toBeUndefined()
  expect(chooseWords([{ ...any, bodies: { en: 'All' } }], [], 'ja')).toBeUndefined()
})
