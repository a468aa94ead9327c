import { expect, test } from 'vitest'
import { plainPostalAccount, postalAccountForm, postalAccountOf } from './postal-account.ts'

test.each([
  ['00120-9-123456', '00120-9-123456'],
  ['００１２０－９－１２３４５６', '00120-9-123456'],
  [' 00120 - 9 - 123456 ', '00120-9-123456'],
  ['00120ー9ー123456', '00120-9-123456'],
  ['00120−9–123456', '00120-9-123456'],
  ['00120‐9―123456', '00120-9-123456'],
])('%s is written %s', (typed, written) => {
  expect(plainPostalAccount(typed)).toBe(written)
})

test.each([
  ['00120-9-123456', { symbol: '00120', digit: '9', number: '123456' }],
  ['00100-0-1', { symbol: '00100', digit: '0', number: '1' }],
  ['02230-4-1234567', { symbol: '02230', digit: '4', number: '1234567' }],
])('%s is a transfer account', (account, parts) => {
  expect(postalAccountOf(account)).toEqual(parts)
})

test.each([
  // an ordinary account (総合口座) cannot be paid to with this slip
  '10120-9-123456',
  '14380-12345671',
  '0012-9-123456',
  '001209-123456',
  '00120-9-12345678',
  '00120-9-',
  '00120-99-123456',
  '00120-9-123456\n',
  '00120-9-12a456',
  '',
])('%j is none', (account) => {
  expect(postalAccountOf(account)).toBeUndefined()
})

test('the form means the same to PostgreSQL, which knows no \\d here', () => {
  expect(postalAccountForm).toMatch(/^\^[0-9[\]{},-]+\$$/)
})
