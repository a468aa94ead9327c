import type { Language } from '#platform/words.ts'

/** A text by language; where a language has none, the English one is shown. */
export type LocalTexts = Partial<Readonly<Record<Language, string>>>
export type LocalNames = { readonly en: string } & LocalTexts

type Texts = { readonly [L in Language]?: string | null | undefined }

/** The text of a language; where it has none, the English one, else the first there is. */
export const localText = (texts: Texts, language: Language): string | undefined =>
  texts[language] ?? texts.en ?? Object.values(texts).find((text) => typeof text === 'string')

/** Only the languages that have a text. */
export const givenTexts = (texts: Texts): { [L in Language]?: string } =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string' && text !== ''))
