import { expect, test } from 'vitest'
import { checkInput } from './inputs.ts'
import { namesInput, saidIn, textIn, textsInput } from './texts.ts'

test('says a title in the wanted language', () => {
  expect(saidIn({ en: 'Charity concert', ja: 'チャリティーコンサート' }, 'ja')).toEqual({
    text: 'チャリティーコンサート',
    language: 'ja',
  })
})

test('says it in the first language there is, and which one that is, where the wanted one is missing', () => {
  expect(saidIn({ ko: '자선 음악회', ja: 'チャリティーコンサート' }, 'zh')).toEqual({
    text: 'チャリティーコンサート',
    language: 'ja',
  })
})

test('says nothing when there is no text', () => {
  expect(saidIn({}, 'ko')).toEqual({ text: '', language: 'ko' })
})

test('prefers English where the wanted language is missing', () => {
  expect(textIn({ ja: '小麦', en: 'Wheat' }, 'zh')).toBe('Wheat')
})

test('takes the languages that were filled in, and none when nothing was', () => {
  expect(checkInput(textsInput(20), { en: ' ', ja: ' 小麦 ', ko: null })).toEqual({ ja: '小麦' })
  expect(checkInput(textsInput(20), undefined)).toEqual({})
  expect(() => checkInput(textsInput(5), { zh: 'much too long' })).toThrow('input.too-long')
})

test('refuses names without the English one', () => {
  expect(checkInput(namesInput(20), { en: 'Wheat', zh: '' })).toEqual({ en: 'Wheat' })
  expect(() => checkInput(namesInput(20), { en: '', ja: '小麦' })).toThrow('input.required')
})
