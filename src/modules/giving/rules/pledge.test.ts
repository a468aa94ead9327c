import { expect, test } from 'vitest'
import { refuseBackwards, refuseUnkept } from './pledge.ts'

const pledge = { ref: 'PL-1', currency: 'JPY', started_on: '2010-10-01' }

test('a gift keeps a pledge in its currency from its first day on, however late it comes', () => {
  for (const receivedOn of ['2010-10-01', '2031-01-01'])
    expect(() => refuseUnkept(pledge, { currency: 'JPY', receivedOn }, 'pledge')).not.toThrow()
  expect(() => refuseUnkept(pledge, { currency: 'USD', receivedOn: '2010-10-01' }, 'pledge')).toThrow(
    'giving.pledge-in-other-currency',
  )
  expect(() => refuseUnkept(pledge, { currency: 'JPY', receivedOn: '2010-09-30' }, 'pledge')).toThrow(
    'giving.gift-before-pledge',
  )
})

test('a pledge may be of one day, and none ends before it starts', () => {
  expect(() => refuseBackwards('2010-10-01', '2010-10-01', 'endedOn')).not.toThrow()
  expect(() => refuseBackwards('2010-10-01', null, 'endedOn')).not.toThrow()
  expect(() => refuseBackwards('2010-10-01', '2010-09-30', 'endedOn')).toThrow('giving.pledge-ends-before-start')
})
