import { type Language, languages, localeOf } from '#platform/words.ts'

const displayOf = (type: 'region' | 'language') =>
  Object.fromEntries(
    languages.map((language) => [language, new Intl.DisplayNames([localeOf[language]], { type, fallback: 'code' })]),
  ) as Record<Language, Intl.DisplayNames>

const kinds = { country: displayOf('region'), language: displayOf('language') }

/** A country (ISO 3166) or a language (ISO 639) in a language of the product; the code itself where it has no name. */
export function valueName(kind: keyof typeof kinds, code: string, language: Language): string {
  try {
    return kinds[kind][language].of(code) ?? code
  } catch {
    // what was typed into a refused form need not have the form of a code, and DisplayNames throws at that
    return code
  }
}
