import { expect, test } from 'vitest'
import { olderAfter } from './older.ts'

const written = { titles: { en: 'A', ja: 'あ', ko: '가' }, prose: { en: 'a', ja: 'あ', ko: '가' } }
const before = { ...written, older: [] }
const with_ = (prose: object) => ({ ...written, prose: { ...written.prose, ...prose }, source: 'en' as const })

test('a translation that was left alone while its source changed is older', () => {
  expect(olderAfter(before, with_({ en: 'b' }), [])).toEqual(['ja', 'ko'])
})

test('one that was changed too, or still fits, is not', () => {
  expect(olderAfter(before, with_({ en: 'b', ja: 'い' }), ['ko'])).toEqual([])
})

test('an older one stays so until it is changed or said to fit', () => {
  const old = { ...written, older: ['ja' as const, 'ko' as const] }
  expect(olderAfter(old, with_({}), [])).toEqual(['ja', 'ko'])
  expect(olderAfter(old, with_({ ja: 'い' }), [])).toEqual(['ko'])
  expect(olderAfter(old, with_({}), ['ja', 'ko'])).toEqual([])
})

test('neither the source nor a language without a text is ever older', () => {
  expect(olderAfter({ ...before, older: ['en'] }, { ...with_({ en: 'b' }), source: 'en' }, [])).not.toContain('en')
  expect(olderAfter(before, { ...with_({ en: 'b' }), prose: { en: 'b', ja: 'あ' } }, [])).toEqual(['ja'])
})
