import { Refusal } from '#platform/errors.ts'
import { plainDecimal, plainDigits, readDecimal } from '#platform/numbers.ts'

const places = 6

/** Yen for one unit of a currency, in millionths: "83.15" is 83150000. Refuses zero, and more than six decimals. */
export function parseRate(text: string): bigint {
  const found = readDecimal(plainDigits(text))
  if (!found || found.negative || found.fraction.length > places || found.whole.length > 6)
    throw new Refusal('filings.not-a-rate')
  const millionths = BigInt(found.whole + found.fraction.padEnd(places, '0'))
  if (millionths <= 0n) throw new Refusal('filings.not-a-rate')
  return millionths
}

/** A rate as a plain number without needless zeros: "83.15". */
export const plainRate = (millionths: bigint): string => plainDecimal(millionths, places).replace(/\.?0+$/, '')
