import { expect, test } from 'vitest'
import { leftOf, refuseRefunds } from './refund.ts'

const gift = { amount: 1000n, currency: 'JPY', receivedOn: '2011-05-01' } as const
const fields = { amount: 'amount', day: 'refundedOn' }
const back = (amount: bigint, refunded_on = '2011-05-01') => ({ amount, refunded_on })

test('what is left is the gift without what went back', () => {
  expect(leftOf(1000n, [])).toBe(1000n)
  expect(leftOf(1000n, [back(1n), back(998n)])).toBe(1n)
})

test('a gift may go back whole, on its own day, but not by one more', () => {
  expect(() => refuseRefunds(gift, [back(400n), back(600n)], fields)).not.toThrow()
  expect(() => refuseRefunds(gift, [back(400n), back(601n)], fields)).toThrow('giving.refunds-above-gift')
})

test('nothing goes back before it came', () => {
  expect(() => refuseRefunds(gift, [back(1n, '2011-04-30')], fields)).toThrow('giving.refund-before-gift')
})
