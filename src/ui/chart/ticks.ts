import { type Language, localeOf } from '#platform/words.ts'

const steps = [1n, 2n, 5n] as const

/** The smallest of 1, 2, 5, 10, 20 … that divides the span into at most `most` parts; whole, so never half a person. */
function stepFor(span: bigint, most: bigint): bigint {
  for (let power = 1n; ; power *= 10n) {
    for (const step of steps) if (span <= step * power * most) return step * power
  }
}

/** Round values from at or below the lowest to at or above the highest, zero among them. */
export function ticksFor(values: readonly bigint[], most = 5n): readonly bigint[] {
  const sorted = [0n, ...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const low = sorted[0] ?? 0n
  const high = sorted.at(-1) ?? 0n
  const step = stepFor(high - low || 1n, most)
  const first = low % step === 0n ? low / step : low / step - 1n
  const last = high % step === 0n ? high / step : high / step + 1n
  const count = Number(last - first) || 1
  return Array.from({ length: count + 1 }, (_, index) => (first + BigInt(index)) * step)
}

/** Where a value lies between the first and the last tick, from 0 to 1. */
export function shareOf(value: bigint, ticks: readonly bigint[]): number {
  const low = ticks[0] ?? 0n
  const high = ticks.at(-1) ?? 1n
  return Number(((value - low) * 100_000n) / (high - low)) / 100_000
}

/** A tick in the unit, with as many decimals as the steps need. */
export function printTick(tick: bigint, ticks: readonly bigint[], scale: number, language: Language): string {
  const needed = ticks.reduce((most, each) => Math.max(most, decimalsOf(each, scale)), 0)
  const form = new Intl.NumberFormat(localeOf[language], {
    minimumFractionDigits: needed,
    maximumFractionDigits: needed,
  })
  return form.format(`${tick}E-${scale}` as Intl.StringNumericLiteral)
}

function decimalsOf(value: bigint, scale: number): number {
  let decimals = scale
  for (let rest = value; decimals > 0 && rest % 10n === 0n; rest /= 10n) decimals -= 1
  return decimals
}
