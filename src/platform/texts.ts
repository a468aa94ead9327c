import { z } from 'zod'
import { optionalText, text } from './inputs.ts'
import { type Language, languages, type Printable } from './words.ts'

/** A text in the languages in which it was written. */
export type Texts = Partial<Readonly<Record<Language, string>>>

/** What something is called; English is always there. */
export type Names = Texts & { readonly en: string }

/** A text and the language it is in. */
export interface Said {
  readonly text: string
  readonly language: Language
}

/** A text in a language, else in English, else in the first that has one; '' when there is none. */
export function saidIn(texts: Texts, wanted: Language): Said {
  const language = [wanted, ...languages].find((one) => texts[one]) ?? wanted
  return { text: texts[language] ?? '', language }
}

/** The text that `saidIn` finds. */
export const textIn = (texts: Texts, wanted: Language): string => saidIn(texts, wanted).text

/** What something is called as a value of a message. */
export const asName =
  (names: Names): Printable =>
  (language) =>
    textIn(names, language)

/** What several things are called, one after the other, as a value of a message. */
export const asNames =
  (all: readonly Names[]): Printable =>
  (language) =>
    all.map((names) => textIn(names, language)).join(language === 'ja' || language === 'zh' ? '、' : ', ')

type Given = Readonly<Record<Exclude<Language, 'en'>, string | null>>

const others = ({ ja, ko, zh }: Given): Texts => ({ ...(ja && { ja }), ...(ko && { ko }), ...(zh && { zh }) })

const fields = (most: number) => ({ ja: optionalText(most), ko: optionalText(most), zh: optionalText(most) })

/** Texts by language, each at most `most` characters, of which none must be there; what is empty is left out. */
export const textsInput = (most: number) =>
  z.preprocess(
    (given) => given ?? {},
    z
      .object({ en: optionalText(most), ...fields(most) })
      .transform(({ en, ...given }): Texts => ({ ...(en && { en }), ...others(given) })),
  )

/** Names by language, the English one of which must be there. */
export const namesInput = (most: number) =>
  z.object({ en: text(most), ...fields(most) }).transform(({ en, ...given }): Names => ({ en, ...others(given) }))
