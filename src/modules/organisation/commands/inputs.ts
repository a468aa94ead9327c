import { isCurrency } from '#platform/currencies.ts'
import { day } from '#platform/dates/inputs.ts'
import { optional, text, tickedLanguages } from '#platform/inputs.ts'
import { isEmail } from '../rules/email.ts'
import { isTimeZone } from '../rules/time-zone.ts'

/** An e-mail address, or none. */
export const optionalEmail = () => optional(text(254).refine(isEmail, 'organisation.not-an-email'))

const isWebsite = (given: string) => {
  const url = URL.parse(given)
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username === '' && url.password === ''
}

/** The address of a website, or none. */
export const optionalWebsite = () => optional(text(500).refine(isWebsite, 'organisation.not-a-website'))

export const timeZone = () => text(60).refine(isTimeZone, 'organisation.not-a-time-zone')

export const currency = () =>
  text(3)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'organisation.not-a-currency')

/** The languages in use, at least one. */
export const languagesInUse = () =>
  tickedLanguages('organisation.language-needed').refine((chosen) => chosen.length > 0, 'organisation.language-needed')

export const fiscalYearFields = { label: text(60), startDay: day(), endDay: day() }
