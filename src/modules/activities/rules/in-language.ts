import { type Language, languages } from '#platform/words.ts'

/** A text in the languages in which it was written; at least one for a title. */
export type InLanguages = Partial<Readonly<Record<Language, string>>>

/** A text and the language it is in; '' when there is none in any language. */
export interface Said {
  readonly text: string
  readonly language: Language
}

/** A text in the wanted language; where it has none, in the first language that has one. */
export function inLanguage(texts: InLanguages, wanted: Language): Said {
  const language = [wanted, ...languages].find((one) => texts[one]) ?? wanted
  return { text: texts[language] ?? '', language }
}
