import { addDays, addMonths } from '#platform/dates/days.ts'
import type { Period } from '#platform/dates/period.ts'

const countedUp = (digits: string) => String(Number(digits) + 1).padStart(digits.length, '0')

/** A label one year on: FY2010 is FY2011, 2010/11 is 2011/12; a number of another kind stays. */
export const nextLabel = (label: string): string =>
  label.replace(/(?<!\d)(\d{4})([/–-])(\d{4}|\d{2})(?!\d)|(?<!\d)(\d{4})(?!\d)/gu, (_, first, between, last, alone) =>
    alone === undefined ? `${countedUp(first)}${between}${countedUp(last).slice(-last.length)}` : countedUp(alone),
  )

const half = /(?<=\d{4}.{0,3}[HS])[12]$/u

/** A label half a year on: 2024-H1 is 2024-H2, and that 2025-H1; null where the label names no half. */
function nextHalf(label: string): string | null {
  const [which] = half.exec(label) ?? []
  if (which === undefined) return null
  return (which === '2' ? nextLabel(label) : label).replace(half, which === '2' ? '1' : '2')
}

/** The twelve months after a fiscal year, to be proposed; six after one of six months that calls itself a half. */
export function nextFiscalYear({ start: first, end, label }: Period): Period {
  const start = addDays(end, 1)
  const halfLabel = addMonths(first, 6) === start ? nextHalf(label) : null
  return { start, end: addDays(addMonths(start, halfLabel ? 6 : 12), -1), label: halfLabel ?? nextLabel(label) }
}
