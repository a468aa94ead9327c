import type { Script } from './choices.ts'

/** The script in which a name is written; Chinese characters without kana are hanzi for who speaks Chinese, else kanji. */
export function scriptOf(name: string, languages: readonly string[]): Script {
  if (/\p{Script=Hangul}/u.test(name)) return 'hangul'
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
  if (/\p{Script=Han}/u.test(name)) {
    const chinese = languages.find((language) => ['zh', 'ja', 'ko', 'yue'].includes(language))
    return !kana && (chinese === 'zh' || chinese === 'yue') ? 'hanzi' : 'kanji'
  }
  if (kana) return 'kana'
  return /\p{Script=Latin}/u.test(name) ? 'latin' : 'other'
}

// Chinese and Korean names stand without a blank, Japanese ones with one between the two
const withoutBlank = new Set<Script>(['hangul', 'hanzi'])
const eastern = new Set<Script>(['hangul', 'hanzi', 'kanji', 'kana'])

/** A whole name of its two parts, in the order of the script that it is written in or, where that is not told, seems to be. */
export function joinName(
  family: string | null,
  given: string | null,
  { script, languages }: { readonly script: Script | null; readonly languages: readonly string[] },
): string {
  const parts = [family, given].filter((part): part is string => part !== null)
  const written = script ?? scriptOf(parts.join(''), languages)
  return eastern.has(written) ? parts.join(withoutBlank.has(written) ? '' : ' ') : parts.reverse().join(' ')
}
