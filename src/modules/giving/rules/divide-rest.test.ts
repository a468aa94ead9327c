import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideRest, type Sharing } from './divide-rest.ts'

const gift = (ref: string, left: bigint, received_on = '2011-03-20'): Sharing => ({ id: ref, ref, received_on, left })
const parts = (rest: bigint, ...gifts: Sharing[]) => [...divideRest(rest, gifts)].sort().map(([, part]) => part)

test('each gift has its share, and the last units go to the largest remainders', () => {
  expect(parts(100n, gift('a', 100n), gift('b', 300n))).toEqual([25n, 75n])
  // 1.25, 2.5 and 6.25
  expect(parts(10n, gift('a', 10n), gift('b', 20n), gift('c', 50n))).toEqual([1n, 3n, 6n])
})

test('of equal remainders the earlier gift has it, on one day the smaller reference', () => {
  expect(parts(1n, gift('a', 5n, '2011-03-21'), gift('b', 5n, '2011-03-20'))).toEqual([0n, 1n])
  expect(parts(2n, gift('b', 5n), gift('a', 5n), gift('c', 5n))).toEqual([1n, 1n, 0n])
})

test('no more goes back than is left of the gifts, and nothing of nothing', () => {
  expect(parts(1000n, gift('a', 100n), gift('b', 300n))).toEqual([100n, 300n])
  expect(parts(0n, gift('a', 100n))).toEqual([0n])
  expect(parts(-5n, gift('a', 100n))).toEqual([0n])
  expect(parts(10n, gift('a', 0n))).toEqual([0n])
  expect(divideRest(10n, []).size).toBe(0)
})

const lefts = fc.array(fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 1_000_000_000_000_000n)), { maxLength: 60 })
const days = fc.constantFrom('2011-03-19', '2011-03-20', '2011-03-21')

test('whatever was given: the parts come to the rest exactly, none is above its gift, nobody is a unit from the exact share', () => {
  fc.assert(
    fc.property(lefts, days, fc.bigInt(0n, 3_000_000_000_000_000n), (all, day, rest) => {
      const gifts = all.map((left, i) => gift(`g${i}`, left, i % 2 ? day : '2011-03-20'))
      const sum = all.reduce((a, b) => a + b, 0n)
      const divided = divideRest(rest, gifts)
      const amount = rest < sum ? rest : sum
      expect([...divided.values()].reduce((a, b) => a + b, 0n)).toBe(amount)
      for (const { id, left } of gifts) {
        const part = divided.get(id) ?? -1n
        expect(part >= 0n && part <= left).toBe(true)
        // |part - amount × left ÷ sum| < 1, without a division
        const apart = part * sum - amount * left
        expect(sum === 0n || (apart < sum && apart > -sum)).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order in which the gifts are told changes nothing', () => {
  fc.assert(
    fc.property(lefts, fc.bigInt(0n, 1_000_000_000_000n), (all, rest) => {
      const gifts = all.map((left, i) => gift(`g${i}`, left))
      const told = (some: Sharing[]) => [...divideRest(rest, some)].sort(([a], [b]) => (a < b ? -1 : 1))
      expect(told([...gifts].reverse())).toEqual(told(gifts))
    }),
  )
})
