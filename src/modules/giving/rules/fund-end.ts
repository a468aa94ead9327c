import { asDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'
import type { RestKind } from './choices.ts'

interface Ending {
  readonly code: string
  readonly closed_on: string | null
  readonly spend_until: string | null
}

/** The last day of a fund: the earlier of that on which it closed and that until which it may be spent; null while it has none. */
export function lastDayOf({ closed_on, spend_until }: Omit<Ending, 'code'>): string | null {
  if (closed_on === null || spend_until === null) return closed_on ?? spend_until
  return closed_on < spend_until ? closed_on : spend_until
}

/** Refuses to move what is left of a fund before its last day is over: until then it is for its own purpose. */
export function refuseRunning(fund: Ending, day: string, field: string): void {
  const last = lastDayOf(fund)
  if (last === null || day <= last) throw new Refusal('giving.rest-of-running-fund', field, { code: fund.code })
}

/** Whether the rest of a fund may go back to its givers: not where it was promised to another fund. */
export const mayGoBack = (rest: RestKind | null): boolean => rest !== 'other-fund' && rest !== 'general'

/** Refuses to give back what is to go to another fund: the fund is corrected first. */
export function refuseElsewhere({ code, rest }: { readonly code: string; readonly rest: RestKind | null }): void {
  if (!mayGoBack(rest)) throw new Refusal('giving.rest-goes-elsewhere', undefined, { code })
}

/** Refuses to spend a fund after the last day on which it may be. */
export function refuseSpentLate(
  { code, spend_until }: Pick<Ending, 'code' | 'spend_until'>,
  day: string,
  field: string,
): void {
  if (spend_until !== null && day > spend_until)
    throw new Refusal('giving.spent-too-late', field, { code, day: asDay(spend_until) })
}
