import { instantFormat } from '../locale.ts'
import type { Language } from '../words.ts'

/** An instant in words to the minute: "5 Sept 2011, 09:00" in the given IANA time zone. */
export const formatInstant = (at: Date, language: Language, timeZone: string): string =>
  instantFormat(language, timeZone).format(at)
