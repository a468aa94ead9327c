import { describe, expect, test } from 'vitest'
import { asideOf, likelyTwins, type Pair, pairTwins, type Telling } from './twins.ts'

const paypal: Telling = {
  ...{ ref: 'P1', source: 'paypal', day: '2010-03-01', currency: 'USD', gross: 5000n, alias: null, isGift: false },
  ...{ email: 'ann@example.org', name: 'ann lee' },
}
const givewp: Telling = { ...paypal, ref: 'givewp-1', source: '~givewp' }
const civicrm: Telling = { ...paypal, ref: 'civicrm-1', source: '~civicrm' }

describe('two tellings are likely twins', () => {
  test('by the e-mail address, or else by the name', () => {
    expect(likelyTwins(paypal, givewp)?.shares).toBe('email')
    expect(likelyTwins(paypal, { ...givewp, email: '' })?.shares).toBe('name')
    expect(likelyTwins(paypal, { ...givewp, email: 'work@example.org' })?.shares).toBe('name')
    expect(likelyTwins(paypal, { ...givewp, name: 'a. lee' })?.shares).toBe('email')
    expect(likelyTwins(paypal, { ...givewp, email: '', name: 'a. lee' })).toBeUndefined()
    expect(likelyTwins({ ...paypal, email: '', name: '' }, { ...givewp, email: '', name: '' })).toBeUndefined()
  })

  test('at most a day apart, of one amount and currency', () => {
    expect(likelyTwins(paypal, { ...givewp, day: '2010-02-28' })).toBeDefined()
    expect(likelyTwins(paypal, { ...givewp, day: '2010-03-02' })).toBeDefined()
    expect(likelyTwins(paypal, { ...givewp, day: '2010-03-03' })).toBeUndefined()
    expect(likelyTwins(paypal, { ...givewp, gross: 5001n })).toBeUndefined()
    expect(likelyTwins(paypal, { ...givewp, currency: 'EUR' })).toBeUndefined()
  })

  test('only where one is a list of another system, and never of the same source', () => {
    expect(likelyTwins(paypal, { ...paypal, ref: 'P2' })).toBeUndefined()
    expect(likelyTwins(paypal, { ...paypal, ref: 'S1', source: 'stripe' })).toBeUndefined()
    expect(likelyTwins(givewp, { ...givewp, ref: 'givewp-2' })).toBeUndefined()
    expect(likelyTwins(givewp, civicrm)).toMatchObject({ kept: civicrm, other: givewp })
  })

  test('whichever is asked first, with the provider kept', () => {
    expect(likelyTwins(givewp, paypal)).toEqual(likelyTwins(paypal, givewp))
    expect(likelyTwins(givewp, paypal)).toMatchObject({ kept: paypal, other: givewp })
  })

  test('not where a number tells what belongs to it', () => {
    expect(likelyTwins({ ...paypal, alias: 'givewp-7' }, givewp)).toBeUndefined()
    expect(likelyTwins({ ...paypal, alias: 'civicrm-7' }, givewp)).toBeDefined()
  })
})

const likely = (kept: readonly Telling[], others: readonly Telling[]): Pair[] =>
  kept.flatMap((one) => others.flatMap((other) => likelyTwins(one, other) ?? []))
const named = (pairs: readonly Pair[]) => pairs.map(({ kept, other }) => `${kept.ref} ${other.ref}`)

describe('of several likely ones', () => {
  const on = (day: string, ref: string, one: Telling) => ({ ...one, ref, day: `2010-03-${day}` })
  const days = [on('01', 'P1', paypal), on('02', 'P2', paypal), on('03', 'P3', paypal)]
  const listed = [on('01', 'G1', givewp), on('02', 'G2', givewp), on('03', 'G3', givewp)]

  test('the nearest days are paired, each once, in whichever order they come', () => {
    const all = likely(days, listed)
    expect(all).toHaveLength(7)
    expect(named(pairTwins(all))).toEqual(['P1 G1', 'P2 G2', 'P3 G3'])
    expect(named(pairTwins(all.toReversed()))).toEqual(['P1 G1', 'P2 G2', 'P3 G3'])
  })

  test('of the same day the first references are', () => {
    const pair = likely(
      [on('01', 'P2', paypal), on('01', 'P1', paypal)],
      [on('01', 'G2', givewp), on('01', 'G1', givewp)],
    )
    expect(named(pairTwins(pair))).toEqual(['P1 G1', 'P2 G2'])
  })

  test('what is left over stays a payment of its own', () => {
    expect(named(pairTwins(likely(days.slice(0, 1), listed)))).toEqual(['P1 G1'])
  })

  test('three tellings of one payment go to the one that the provider tells', () => {
    const all = [...likely([paypal], [givewp, civicrm]), ...likely([civicrm], [givewp])]
    expect(named(pairTwins(all))).toEqual(['P1 civicrm-1', 'P1 givewp-1'])
  })
})

test('while it waits the other one is no gift, or the provider’s where the other is a gift already', () => {
  const gift = { isGift: true }
  expect(asideOf({ kept: paypal, other: givewp })).toBe('givewp-1')
  expect(asideOf({ kept: { ...paypal, ...gift }, other: givewp })).toBe('givewp-1')
  expect(asideOf({ kept: paypal, other: { ...givewp, ...gift } })).toBe('P1')
  expect(asideOf({ kept: { ...paypal, ...gift }, other: { ...givewp, ...gift } })).toBeNull()
})
