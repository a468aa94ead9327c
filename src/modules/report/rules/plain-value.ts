import { isMeasure, plainMeasured } from '#platform/measures.ts'
import type { Figure } from './cells.ts'

/** The value in its unit, digits and point only: "40" of t, "11784.95" of USD; null when it is not known. */
export function plainValue({ value, unit }: Pick<Figure, 'value' | 'unit'>): string | null {
  if (value === null) return null
  return isMeasure(unit) ? plainMeasured(value, unit) : String(value)
}
