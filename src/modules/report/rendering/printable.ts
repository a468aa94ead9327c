// A geta, by which Japanese printers have long shown a type that is missing
const geta = '\u3013'
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/u
const keptControls = new Set(['\n', '\t'])
const mark = /\p{Mark}/gu

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
    return Array.from(text.normalize('NFC'), (sign) => this.#sign(sign)).join('')
  }

  /** The same for every text in a JSON value. */
  value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value)
    if (Array.isArray(value)) return value.map((each) => this.value(each))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === 'href' ? each : this.value(each)]),
    )
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
