import { type Language, localeOf } from '../words.ts'

/** An instant in words to the minute: "5 Sept 2011, 09:00" in the given IANA time zone. */
export const formatInstant = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
