import { type Language, languages } from '#platform/words.ts'

/** A text by language; at least one is there. */
export type Texts = Partial<Readonly<Record<Language, string>>>

/** The text in a language, else in English, else in the first that has one; '' when there is none. */
export const textIn = (texts: Texts, language: Language): string =>
  texts[language] || texts.en || languages.map((each) => texts[each]).find(Boolean) || ''

/** The language that `textIn` finds. */
export const languageIn = (texts: Texts, language: Language): Language =>
  texts[language] ? language : texts.en ? 'en' : (languages.find((each) => texts[each]) ?? language)
