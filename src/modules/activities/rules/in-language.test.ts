import { expect, test } from 'vitest'
import { inLanguage } from './in-language.ts'

test('says a title in the wanted language', () => {
  expect(inLanguage({ en: 'Charity concert', ja: 'チャリティーコンサート' }, 'ja')).toEqual({
    text: 'チャリティーコンサート',
    language: 'ja',
  })
})

test('says it in the first language there is, and which one that is, where the wanted one is missing', () => {
  expect(inLanguage({ ko: '자선 음악회', ja: 'チャリティーコンサート' }, 'zh')).toEqual({
    text: 'チャリティーコンサート',
    language: 'ja',
  })
})

test('says nothing when there is no text', () => {
  expect(inLanguage({}, 'ko')).toEqual({ text: '', language: 'ko' })
})
