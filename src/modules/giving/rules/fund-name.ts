import type { Language } from '#platform/words.ts'

export type FundNames = { readonly en: string } & Partial<Readonly<Record<Language, string>>>

/** The name of a fund in a language; where it has none, the English one. */
export const fundName = (names: FundNames, language: Language): string => names[language] ?? names.en
