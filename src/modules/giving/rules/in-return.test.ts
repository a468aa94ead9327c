import { expect, test } from 'vitest'
import { inReturnOf } from './in-return.ts'

const gift = { money: { minor: 5000n, currency: 'USD' }, channel: 'card' } as const

test('a part of a gift is in return for something, at most the whole, in its currency', () => {
  expect(inReturnOf(gift, { amount: '30.00', kind: 'ticket' })).toEqual({ amount: 3000n, kind: 'ticket' })
  expect(inReturnOf(gift, { amount: '50', kind: 'meal' })).toEqual({ amount: 5000n, kind: 'meal' })
  expect(inReturnOf(gift, { amount: null, kind: null })).toBeNull()
})

test.each([
  [{ amount: '50.01', kind: 'ticket' }, 'giving.return-above-gift', 'returnAmount'],
  [{ amount: '0', kind: 'ticket' }, 'giving.amount-not-above-zero', 'returnAmount'],
  [{ amount: '1.005', kind: 'ticket' }, 'money.too-many-decimals', 'returnAmount'],
  [{ amount: '1', kind: null }, 'input.required', 'returnKind'],
  [{ amount: null, kind: 'goods' }, 'input.required', 'returnAmount'],
] as const)('%j is refused', (given, code, field) => {
  expect(() => inReturnOf(gift, given)).toThrow(expect.objectContaining({ code, field }))
})

test('the price of a ticket is one already', () => {
  expect(() => inReturnOf({ ...gift, channel: 'ticket' }, { amount: '1', kind: 'meal' })).toThrow(
    expect.objectContaining({ code: 'giving.return-of-ticket' }),
  )
})
