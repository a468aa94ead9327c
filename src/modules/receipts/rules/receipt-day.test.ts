import { expect, test } from 'vitest'
import { earliestReceipt, payoutDay, receiptDay } from './receipt-day.ts'

const policy = { card_day: 'on-payout', paypal_day: 'on-receipt' } as const

test.each([
  ['2010-12-01', '2011-01-31'],
  ['2010-12-31', '2011-01-31'],
  ['2011-01-31', '2011-02-28'],
  ['2012-01-05', '2012-02-29'],
  ['2010-11-30', '2010-12-31'],
])('a processor pays out what came on %s on %s', (day, paid) => {
  expect(payoutDay(day)).toBe(paid)
})

test('a gift by card of December belongs to the next year by the stated policy, any other to its own', () => {
  expect(receiptDay({ receivedOn: '2010-12-24', channel: 'card' }, policy)).toBe('2011-01-31')
  expect(receiptDay({ receivedOn: '2010-12-24', channel: 'paypal' }, policy)).toBe('2010-12-24')
  expect(receiptDay({ receivedOn: '2010-12-24', channel: 'bank' }, policy)).toBe('2010-12-24')
  expect(receiptDay({ receivedOn: '2010-12-24', channel: 'card' }, { ...policy, card_day: 'on-receipt' })).toBe(
    '2010-12-24',
  )
})

test('no gift counts on a day before the month after it came, and none that is looked for is missed', () => {
  for (const day of ['2010-01-01', '2010-12-31', '2011-03-15']) {
    const first = earliestReceipt(day)
    expect(payoutDay(first) >= day.slice(0, 7)).toBe(true)
  }
  expect(payoutDay('2009-12-01')).toBe('2010-01-31')
  expect(earliestReceipt('2010-01-31')).toBe('2009-12-01')
})
