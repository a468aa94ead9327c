import { isCurrency, plainAmount } from '#platform/money.ts'
import { isUnit, plainQuantity } from '#platform/units.ts'
import type { Figure } from './cells.ts'

/** The value in its unit, digits and point only: "40" of t, "11784.95" of USD; null when it is not known. */
export function plainValue({ value, unit }: Pick<Figure, 'value' | 'unit'>): string | null {
  if (value === null) return null
  if (isCurrency(unit)) return plainAmount({ minor: value, currency: unit })
  return isUnit(unit) ? plainQuantity(value, unit) : String(value)
}
