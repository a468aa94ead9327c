import { expect, test } from 'vitest'
import { worthOf } from './worth.ts'

test('a value is told in words, as an amount with who says it, or not at all', () => {
  const none = { value_amount: null, value_currency: null }
  expect(worthOf({ amount: null, currency: 'JPY', note: null })).toEqual({ ...none, value_note: null })
  expect(worthOf({ amount: null, currency: null, note: 'new' })).toEqual({ ...none, value_note: 'new' })
  expect(worthOf({ amount: '12,000', currency: 'jpy', note: 'by the shop' })).toEqual({
    ...{ value_amount: 12_000n, value_currency: 'JPY', value_note: 'by the shop' },
  })
})

test.each([
  [{ amount: '5', currency: 'JPY', note: null }, 'aid.value-source', 'valueNote'],
  [{ amount: '5', currency: null, note: 'x' }, 'aid.value-currency', 'worth.currency'],
  [{ amount: '0', currency: 'JPY', note: 'x' }, 'aid.value-not-above-zero', 'worth.amount'],
  [{ amount: '1.5', currency: 'JPY', note: 'x' }, 'money.too-many-decimals', 'worth.amount'],
])('%j is refused', (told, code, field) => {
  expect(() => worthOf(told)).toThrow(expect.objectContaining({ code, field }))
})
