import { expect, test } from 'vitest'
import { asJson, asText } from './output.ts'

const gift = { ref: 'R-1', amount: 5050n, currency: 'USD', fund: { names: { en: 'General fund', ja: '一般基金' } } }

test('a record is told line by line, its texts in one language, its amounts in their unit', () => {
  expect(asText(gift, 'ja')).toBe('ref: R-1\namount: 50.50\ncurrency: USD\nfund.names: 一般基金')
  expect(asText({ item: 'wheat', quantity: 1_500_000n, unit: 't' }, 'en')).toBe('item: wheat\nquantity: 1.5\nunit: t')
  expect(asText({ added: 12n, at: new Date(0) }, 'en')).toBe('added: 12\nat: 1970-01-01T00:00:00.000Z')
})

test('a list is a table without its empty columns, and lists of a record stand below it', () => {
  const rows = [
    { code: '東京', note: null, kind: 'goods' },
    { code: 'S-01', note: null, kind: 'kit' },
  ]
  expect(asText(rows, 'en')).toBe('code  kind\n東京  goods\nS-01  kit')
  expect(asText({ total: 2n, rows }, 'en')).toBe('total: 2\n\nrows:\ncode  kind\n東京  goods\nS-01  kit')
})

test('nothing found is an empty text, and JSON keeps the numbers as they are', () => {
  expect(asText([], 'en')).toBe('')
  expect(JSON.parse(asJson(gift))).toMatchObject({ amount: '5050' })
})
