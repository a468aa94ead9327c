import { addDays, addMonths, compareDays } from '#platform/dates/days.ts'
import type { Period } from '#platform/dates/period.ts'
import type { Law } from './choices.ts'

// members of the European Economic Area, where the GDPR holds
const eea = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ')
const lawOfCountry: Readonly<Record<string, Law>> = { JP: 'japan', KR: 'korea', CN: 'china', GB: 'uk' }

/** The law that protects somebody who lives in a country (ISO 3166); `other` where nothing is known of it here. */
export function lawOf(country: string | null): Law {
  if (country === null) return 'other'
  return lawOfCountry[country] ?? (eea.includes(country) ? 'eu' : 'other')
}

/**
 * The last day for the answer. GDPR art. 12(3) and the UK GDPR give one month; Korea's PIPA Enforcement Decree, art. 41(4) and 43(3), ten
 * days; Japan's APPI (art. 33, 34: without delay) and China's PIPL (art. 45, 46: in time) none, for which `ownDays` hold.
 */
export function dueOn(law: Law, receivedOn: string, ownDays: number): string {
  if (law === 'eu' || law === 'uk') return addMonths(receivedOn, 1)
  return addDays(receivedOn, law === 'korea' ? 10 : ownDays)
}

/** The last day on which books with an entry of `lastDay` are kept: so many years from the end of its fiscal year, or from the day itself. */
export function booksUntil(lastDay: string, years: readonly Period[], bookYears: number): string {
  const year = years.find(({ start, end }) => compareDays(start, lastDay) <= 0 && compareDays(lastDay, end) <= 0)
  return addMonths(year?.end ?? lastDay, 12 * bookYears)
}
