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

/** A whole name of its two parts, in the order of its script. */
export const joinName = (family: string | null, given: string | null): string => {
  const parts = [family, given].filter((part): part is string => part !== null)
  const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(parts.join(''))
  return east ? parts.join(/\p{Script=Hangul}/u.test(parts.join('')) ? '' : ' ') : parts.reverse().join(' ')
}
