import { type Language, localeOf } from './words.ts'

// to make one of these takes longer than to ask it a hundred times
function keeping<Made>(make: (locale: string, rest: string) => Made): (language: Language, rest: string) => Made {
  const made = new Map<string, Made>()
  return (language, rest) => {
    const key = `${language} ${rest}`
    const found = made.get(key) ?? make(localeOf[language], rest)
    made.set(key, found)
    return found
  }
}

type Named = 'region' | 'language' | 'currency'

const names = keeping((locale, type) => new Intl.DisplayNames([locale], { type: type as Named }))
const orders = keeping((locale) => new Intl.Collator(locale))
const instants = keeping(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
)

/** What countries, languages or currencies are called in a language, by their codes. */
export const displayNames = (language: Language, type: Named): Intl.DisplayNames => names(language, type)

/** The order of words in a language. */
export const collatorOf = (language: Language): Intl.Collator => orders(language, '')

/** How an instant is written in a language, to the minute; `timeZone` is an IANA name. */
export const instantFormat = (language: Language, timeZone: string): Intl.DateTimeFormat => instants(language, timeZone)
