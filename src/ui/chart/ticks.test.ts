import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textWidth, wrapText } from './text.ts'
import { printTick, shareOf, ticksFor } from './ticks.ts'

const amounts = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { maxLength: 12 })

it('counts in whole steps of one, two or five', () => {
  expect(ticksFor([1n, 3n])).toEqual([0n, 1n, 2n, 3n])
  expect(ticksFor([7n, 12n])).toEqual([0n, 5n, 10n, 15n])
  expect(ticksFor([-430n, 2310n])).toEqual([-1000n, 0n, 1000n, 2000n, 3000n])
  expect(ticksFor([])).toEqual([0n, 1n])
})

it('begins and ends around every value, with zero among the ticks and all steps alike', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const ticks = ticksFor(values)
      const gaps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0n)))
      expect(gaps.size).toBe(1)
      expect(ticks).toContain(0n)
      expect(ticks.length).toBeLessThanOrEqual(7)
      for (const value of values) {
        expect(shareOf(value, ticks)).toBeGreaterThanOrEqual(0)
        expect(shareOf(value, ticks)).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('prints cents only where the steps need them', () => {
  expect([0n, 50n, 100n].map((tick) => printTick(tick, [0n, 50n, 100n], 2, 'en'))).toEqual(['0.0', '0.5', '1.0'])
  expect(printTick(500_000n, [0n, 500_000n], 2, 'en')).toBe('5,000')
})

it('breaks a label between words, and Japanese between letters but never before a full stop', () => {
  expect(wrapText('Relief for the earthquake region', 12, 90)).toEqual(['Relief for the', 'earthquake', 'region'])
  const lines = wrapText('物資を送りました。最後です。', 12, 96)
  expect(lines.join('')).toBe('物資を送りました。最後です。')
  expect(lines.filter((line) => line.startsWith('。'))).toEqual([])
  expect(Math.max(...lines.map((line) => textWidth(line, 12)))).toBeLessThanOrEqual(108)
})
