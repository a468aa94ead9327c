import type { Language } from '#platform/words.ts'

/** What an item is called; English is always there. */
export type ItemNames = { readonly en: string } & Partial<Readonly<Record<Language, string>>>

/** The name of an item in a language; where it has none, the English one. */
export const itemName = (names: ItemNames, language: Language): string => names[language] ?? names.en
