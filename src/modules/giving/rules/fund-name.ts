import type { Language } from '#platform/words.ts'

/** The name of a fund in a language; where it has none, the English one. */
export const fundName = (
  names: { readonly en: string } & Partial<Record<Language, string>>,
  language: Language,
): string => names[language] ?? names.en
