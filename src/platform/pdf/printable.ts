// A geta, by which Japanese printers have long shown a type that is missing
const geta = '\u3013'
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u
// What is followed and not drawn
const verbatim = new Set(['href', 'anchor', 'id'])
const keptControls = new Set(['\n', '\t'])
const mark = /\p{Mark}/gu
// Only these are composed: to compose all would turn the compatibility signs of some names into others
const decomposed = /\P{Mark}\p{Mark}+|[\u1100-\u11ff]+/gu
const longWord = /[^\s\u2e80-\uffff]{33,}/gu
const breakable = (text: string): string => text.replace(longWord, (word) => Array.from(word).join('\u200b'))

/** Makes text fit for fonts that lack some signs, since PDF/UA refuses a sign that cannot be drawn. */
export class Printable {
  /** The signs that were replaced. */
  readonly missing = new Set<string>()
  readonly #covers: (codePoint: number) => boolean

  constructor(covers: (codePoint: number) => boolean) {
    this.#covers = covers
  }

  /** Composed text; a sign without a glyph loses its accent, and one that has no other form becomes a geta (〓). */
  text(text: string): string {
    const composed = text.replace(decomposed, (signs) => signs.normalize('NFC'))
    return Array.from(composed, (sign) => this.#sign(sign)).join('')
  }

  /** The same for every text in a JSON value; a long address or checksum may then break anywhere before the edge. */
  value(value: unknown, name = ''): unknown {
    if (verbatim.has(name)) return value
    if (typeof value === 'string') return name === 'svg' ? this.text(value) : breakable(this.text(value))
    if (Array.isArray(value)) return value.map((each) => this.value(each, name))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.value(each, key)]))
  }

  #sign(sign: string): string {
    if (keptControls.has(sign)) return sign
    if (invisible.test(sign)) return ''
    if (this.#covers(sign.codePointAt(0) ?? 0) || /\s/u.test(sign)) return sign
    this.missing.add(sign)
    const plain = sign.normalize('NFKD').replace(mark, '')
    const drawn = plain !== '' && Array.from(plain).every((each) => this.#covers(each.codePointAt(0) ?? 0))
    return drawn ? plain : geta
  }
}
