import { type Currency, isCurrency, parseMoney } from '#platform/money.ts'
import { isUnit, parseQuantity } from '#platform/units.ts'
import type { Language } from '#platform/words.ts'
import type { ToldFigure } from '../rules/differences.ts'
import { qualifiedText } from './figure-text.ts'
import { say } from './say.ts'

const smallest = (value: string, unit: string): bigint => {
  if (isCurrency(unit)) return parseMoney(value, unit as Currency).minor
  return isUnit(unit) ? parseQuantity(value, unit) : BigInt(value)
}

/** What was printed of a figure that was told before, in a language. */
export function toldText({ value, unit, qualifier, state }: ToldFigure, language: Language): string {
  if (value === null) return say(language, state === 'withheld' ? 'report.withheld' : 'report.unknown')
  return qualifiedText({ value: smallest(value, unit), unit, qualifier }, language)
}
