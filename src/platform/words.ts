import { IntlMessageFormat } from 'intl-messageformat'

/** The languages of the product; `zh` is Chinese in simplified script (zh-Hans). */
export const languages = ['en', 'ja', 'ko', 'zh'] as const
export type Language = (typeof languages)[number]

/** The BCP 47 tag for Intl and for `lang` attributes. */
export const localeOf: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR', zh: 'zh-Hans-CN' }

/** What each language calls itself, for the language switch. */
export const languageNames: Record<Language, string> = { en: 'English', ja: '日本語', ko: '한국어', zh: '中文' }

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text)

/** The first of our languages in an Accept-Language header (RFC 9110, 12.5.4), in the order written; English when there is none. */
export const acceptedLanguage = (header: string | undefined): Language =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage) ?? 'en'

/** Messages in ICU syntax by key; English is the type of the other languages. */
export type Messages = Readonly<Record<string, string>>
export type SameKeys<M extends Messages> = { readonly [K in keyof M]: string }

/** A value that is written differently in each language: a quantity, an amount, a date. */
export type Printable = (language: Language) => string
export type Value = string | number | bigint | Printable
export type Values = Readonly<Record<string, Value>>

// Names of the arguments of an ICU message. A plural branch must hold a `#` or a blank, or it would read as a name.
type Cut<S extends string> = S extends `${infer Head},${string}`
  ? Cut<Head>
  : S extends `${infer Head}}${string}`
    ? Cut<Head>
    : S
type NameOnly<S extends string> = S extends `${string} ${string}` | `${string}#${string}` | '' ? never : S
export type Arguments<S extends string> = S extends `${string}{${infer Rest}`
  ? NameOnly<Cut<Rest>> | Arguments<Rest>
  : never

type Rest<S extends string> = [Arguments<S>] extends [never] ? [] : [values: { readonly [K in Arguments<S>]: Value }]

/** Says a message: the key must exist and each argument of the English text must be given. */
export type Say<M extends Messages> = <K extends keyof M & string>(key: K, ...rest: Rest<M[K]>) => string

// Intl plural rules refuse bigint; beyond the safe integers the digits are kept as text
const plain = (value: Value, language: Language): string | number =>
  typeof value === 'function'
    ? value(language)
    : typeof value !== 'bigint'
      ? value
      : Number.isSafeInteger(Number(value))
        ? Number(value)
        : String(value)

const compiled = new Map<string, IntlMessageFormat>()

/** Formats one ICU message; numbers and plurals follow the language. */
export function formatMessage(language: Language, message: string, values: Values = {}): string {
  if (!message.includes('{') && !message.includes("'")) return message
  const key = `${language} ${message}`
  let format = compiled.get(key)
  if (!format) {
    format = new IntlMessageFormat(message, localeOf[language])
    compiled.set(key, format)
  }
  return String(
    format.format(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value, language)]))),
  )
}

export interface Words<M extends Messages> {
  readonly messages: Record<Language, SameKeys<M>>
  /** The texts in one language. */
  in(language: Language): Say<M>
}

/** Ties the four languages of a module together; a language that misses a key does not compile. */
export function defineWords<const M extends Messages>(
  messages: { en: M } & Record<Exclude<Language, 'en'>, SameKeys<M>>,
): Words<M> {
  return {
    messages,
    in:
      (language) =>
      (key, ...rest) =>
        formatMessage(language, messages[language][key], (rest[0] ?? {}) as Values),
  }
}

/** All messages of the product, for texts whose key is only known at run time (a refusal of a lower module). */
export interface Catalogue {
  (language: Language, key: string, values?: Values): string
  /** Whether anybody has words for a key that may be left out. */
  has(key: string): boolean
}

/** Joins word lists; a key that nobody has is a bug and throws, never an empty text. */
export function catalogueOf(lists: readonly { messages: Record<Language, Messages> }[]): Catalogue {
  const all = Object.fromEntries(
    languages.map((language) => [language, Object.assign({}, ...lists.map((list) => list.messages[language]))]),
  ) as Record<Language, Messages>
  const say = (language: Language, key: string, values: Values = {}) => {
    const message = all[language][key]
    if (message === undefined) throw new Error(`no words for ${key}`)
    return formatMessage(language, message, values)
  }
  return Object.assign(say, { has: (key: string) => Object.hasOwn(all.en, key) })
}
