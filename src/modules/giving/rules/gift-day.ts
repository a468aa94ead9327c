import { dayInZone } from '#platform/dates/days.ts'
import { asDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'

/** The last day that has begun anywhere on earth at an instant (UTC+14): nothing was received after it. */
export const lastDayOnEarth = (now: Date): string => dayInZone(now, 'Pacific/Kiritimati')

/** Refuses a day that has not come yet. */
export function refuseFuture(day: string, now: Date, field: string): void {
  if (day > lastDayOnEarth(now)) throw new Refusal('giving.day-in-future', field)
}

/** Refuses a day on which a fund was not open yet, or no longer. */
export function refuseClosed(
  fund: { readonly code: string; readonly opened_on: string | null; readonly closed_on: string | null },
  day: string,
  field: string,
): void {
  const { code, opened_on, closed_on } = fund
  if (opened_on !== null && day < opened_on)
    throw new Refusal('giving.fund-not-open-yet', field, { code, day: asDay(opened_on) })
  if (closed_on !== null && day > closed_on)
    throw new Refusal('giving.fund-is-closed', field, { code, day: asDay(closed_on) })
}

/** Refuses a day on which a fund takes nothing any more; what is promised may begin before it opens. */
export const refuseShut = (fund: Parameters<typeof refuseClosed>[0], day: string, field: string): void =>
  refuseClosed({ ...fund, opened_on: null }, day, field)
