import { expect, test } from 'vitest'
import { versionOn } from './packs/pack.ts'
import { packs } from './packs/packs.ts'
import { policyOn } from './policy-on.ts'
import { isPattern, numberText, yearOf } from './series-number.ts'
import { type Candidate, groupGifts, type PolicyRule, sortGift } from './sort-gifts.ts'

const plain: PolicyRule = {
  ...{
    since_on: '2009-01-01',
    pack: 'plain',
    card_day: 'on-receipt',
    paypal_day: 'on-receipt',
    authorisation_id: null,
  },
}
const japan: PolicyRule = {
  ...plain,
  since_on: '2010-01-01',
  pack: 'japan',
  card_day: 'on-payout',
  authorisation_id: 'A',
}
const known = {
  policies: [plain, japan],
  today: '2011-09-05',
  holds: (id: string, day: string) => id === 'A' && day >= '2010-12-21',
}
let made = 0
const gift = (given: Partial<Candidate> = {}): Candidate => {
  made += 1
  return {
    ...{ id: `g${made}`, ref: `G-${made}`, receivedOn: '2011-01-10', amount: 500n, currency: 'JPY', channel: 'bank' },
    ...{ giverId: 'p1', hasAddress: true, anonymous: false, voided: false, hasReceipt: false },
    ...given,
  }
}

test.each<[string, Partial<Candidate>]>([
  ['void', { voided: true }],
  ['has-receipt', { hasReceipt: true }],
  ['given-back', { amount: 0n }],
  ['ticket', { channel: 'ticket' }],
  ['anonymous', { anonymous: true }],
  ['no-giver', { giverId: null }],
  ['no-policy', { receivedOn: '2008-12-31' }],
  ['not-paid-out', { receivedOn: '2011-08-01', channel: 'card' }],
  ['no-address', { hasAddress: false }],
])('no receipt: %s', (reason, given) => {
  expect(sortGift(gift(given), known)).toBe(reason)
})

test('without a country the name is enough', () => {
  expect(sortGift(gift({ receivedOn: '2009-05-01', hasAddress: false }), known)).toMatchObject({ deductible: false })
})

test('a deduction begins on the day of the authorisation, and the day of the payout is what counts', () => {
  const on = (receivedOn: string, channel = 'bank') => sortGift(gift({ receivedOn, channel }), known)
  expect(on('2010-12-20')).toMatchObject({ deductible: false, day: '2010-12-20' })
  expect(on('2010-12-21')).toMatchObject({ deductible: true, day: '2010-12-21' })
  expect(on('2010-11-05', 'card')).toMatchObject({ deductible: true, day: '2010-12-31' })
})

test('a year makes one receipt by giver, currency and kind of deduction, with the sum of its gifts', () => {
  const gifts = [
    gift({ receivedOn: '2010-06-01', amount: 100n }),
    gift({ receivedOn: '2010-05-01', amount: 50n }),
    gift({ receivedOn: '2010-12-24', amount: 7n }),
    gift({ receivedOn: '2010-12-24', amount: 900n, currency: 'USD' }),
    gift({ receivedOn: '2011-02-01', amount: 1n }),
    gift({ receivedOn: '2010-06-01', amount: 30n, giverId: 'p2' }),
  ]
  const sorted = gifts.map((one) => sortGift(one, known)).filter((one) => typeof one !== 'string')
  const groups = groupGifts(sorted, 'year').map(({ giverId, currency, deductible, amount, gifts: all }) => [
    ...[giverId, currency, deductible, amount],
    all.map(({ day }) => day).join(' '),
  ])
  expect(groups).toEqual([
    ['p1', 'JPY', false, 150n, '2010-05-01 2010-06-01'],
    ['p2', 'JPY', false, 30n, '2010-06-01'],
    ['p1', 'JPY', true, 7n, '2010-12-24'],
    ['p1', 'USD', true, 900n, '2010-12-24'],
    ['p1', 'JPY', true, 1n, '2011-02-01'],
  ])
  expect(groupGifts(sorted, 'gift')).toHaveLength(6)
})

test('the law of Japan by the day: deduction above 5,000 yen, above 2,000 from 2010, a credit of 40 % from 2011', () => {
  const on = (day: string) => {
    const { deductsOver, creditPercent, grantedBy } = versionOn(packs.japan, day)
    return [deductsOver, creditPercent, grantedBy]
  }
  expect(on('2005-12-31')).toEqual([null, null, 'national-tax-agency'])
  expect(on('2009-12-31')).toEqual([5000n, null, 'national-tax-agency'])
  expect(on('2010-01-01')).toEqual([2000n, null, 'national-tax-agency'])
  expect(on('2011-01-01')).toEqual([2000n, 40, 'national-tax-agency'])
  expect(on('2012-03-31')).toEqual([2000n, 40, 'national-tax-agency'])
  expect(on('2012-04-01')).toEqual([2000n, 40, 'prefecture'])
})

test('a policy holds from its day until the next', () => {
  const on = (day: string) => policyOn([japan, plain], day)?.pack
  expect([on('2008-12-31'), on('2009-01-01'), on('2009-12-31'), on('2010-01-01')]).toEqual([
    ...[undefined, 'plain', 'plain', 'japan'],
  ])
})

test('numbers as a series writes them', () => {
  const series = { pattern: 'R{year}-{number}', digits: 4 }
  expect(numberText(series, yearOf(series.pattern, '2011-09-05'), 42n)).toBe('R2011-0042')
  expect(numberText({ pattern: 'D{number}', digits: 2 }, yearOf('D{number}', '2011-09-05'), 12345n)).toBe('D12345')
  expect(yearOf('D{number}', '2011-09-05')).toBe(0)
  const said = [
    '{number}',
    'R{year}-{number}',
    'R',
    '{number}{number}',
    'r{number}',
    'R{year}{year}{number}',
    '{n}{number}',
  ]
  expect(said.map(isPattern)).toEqual([true, true, false, false, false, false, false])
})
