import { addDays, addMonths } from '#platform/dates/days.ts'
import type { Period } from '#platform/dates/period.ts'

const countedUp = (digits: string) => String(Number(digits) + 1).padStart(digits.length, '0')

/** A label one year on: FY2010 is FY2011, 2010/11 is 2011/12; a number of another kind stays. */
export const nextLabel = (label: string): string =>
  label.replace(/(?<!\d)(\d{4})([/–-])(\d{4}|\d{2})(?!\d)|(?<!\d)(\d{4})(?!\d)/gu, (_, first, between, last, alone) =>
    alone === undefined ? `${countedUp(first)}${between}${countedUp(last).slice(-last.length)}` : countedUp(alone),
  )

/** The twelve months after a fiscal year, to be proposed. */
export function nextFiscalYear({ end, label }: Period): Period {
  const start = addDays(end, 1)
  return { start, end: addDays(addMonths(start, 12), -1), label: nextLabel(label) }
}
