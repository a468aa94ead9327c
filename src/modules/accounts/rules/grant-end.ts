import { addMonths } from '#platform/dates/days.ts'
import { Refusal } from '#platform/errors.ts'

/** Whether a grant of this role must have a last day. */
const mustEnd = (role: string): boolean => role === 'auditor'

/** The latest last day of such a grant: a year from today. */
const latestEnd = (today: string): string => addMonths(today, 12)

/** Judges the last day of a grant. Refuses `accounts.until.needed`, `accounts.until.too-late`, `accounts.until.past`. */
export function judgeEnd(role: string, untilDay: string | null, today: string): void {
  if (mustEnd(role) && untilDay === null) throw new Refusal('accounts.until.needed', 'untilDay')
  if (mustEnd(role) && untilDay !== null && untilDay > latestEnd(today))
    throw new Refusal('accounts.until.too-late', 'untilDay')
  if (untilDay !== null && untilDay < today) throw new Refusal('accounts.until.past', 'untilDay')
}
