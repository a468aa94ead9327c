import { withoutTitles } from './titles.ts'

// katakana lies 0x60 above hiragana, from small a to small ke
const toHiragana = (text: string) => text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

// only marks of Latin letters: those of kana and Hangul make other letters
const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')

// letters that no decomposition takes apart, as they are typed where a keyboard has none of them
const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const withPlainLetters = (text: string) => text.replace(/[œæßøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)

/** A name as it is compared and ordered: no case, accents, ligatures, width, kind of kana; single blanks. */
export const foldName = (text: string): string =>
  withPlainLetters(withoutAccents(toHiragana(text.normalize('NFKC')).toLowerCase()))
    .replace(/\s+/gu, ' ')
    .trim()

const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}\p{M}ー]+/u).filter(Boolean)

export interface NameKeys {
  /** Without blanks and signs: searched from its beginning or inside. */
  readonly search: string
  /** Equal for names that may be the same: in Latin script the order of the words does not count. */
  readonly same: string
  /** The words and, where they are told apart, family and given name: short ones are searched whole. */
  readonly parts: readonly string[]
}

const isLatin = (text: string) => /^[\p{Script=Latin}\p{N}\s\p{P}\p{M}]+$/u.test(text)

/** The keys by which a name is found, titles left out. */
export function nameKeys(written: string, family?: string | null, given?: string | null): NameKeys {
  const folded = withoutTitles(foldName(written))
  const words = wordsOf(folded)
  const search = words.join('') || folded
  const told = [family, given].flatMap((part) => (part ? [wordsOf(foldName(part)).join('')] : []))
  return {
    search,
    same: isLatin(folded) ? [...words].sort().join(' ') || folded : search,
    parts: [...new Set([...words, ...told])].filter(Boolean),
  }
}

/** What a list is ordered by: family name first where it is told, else the name as it is written. */
export const sortName = (written: string, family?: string | null, given?: string | null): string =>
  foldName(family ? [family, given].filter(Boolean).join(' ') : written)

/** The words of a search, folded like the names and as well without titles. */
export const searchWords = (text: string): string[] => wordsOf(withoutTitles(foldName(text))).slice(0, 6)

/** The key of an e-mail address or a telephone number: case, blanks and signs do not count. */
export const contactKey = (value: string): string =>
  value.includes('@') ? value.normalize('NFKC').toLowerCase().trim() : value.normalize('NFKC').replace(/[^\d+]/g, '')
