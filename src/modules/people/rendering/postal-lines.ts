import type { Language } from '#platform/words.ts'
import { valueName } from '../rules/value-names.ts'

/** The parts of an address as views tell them. */
export interface PostalParts {
  readonly lines: string | null
  readonly postal_code: string | null
  readonly locality: string | null
  readonly region: string | null
  readonly country: string | null
}

const present = (parts: readonly (string | null)[]) =>
  parts.filter((part): part is string => part !== null && part !== '')
const linesOf = (text: string | null) => (text ?? '').split('\n').filter((line) => line.trim() !== '')

/** The lines of an address as its country writes them; the country itself where it is not the `home` of who sends. */
export function postalLines(parts: PostalParts, home: string | null, language: Language): string[] {
  const { postal_code: code, region, locality, country } = parts
  const abroad = country !== null && country !== home ? [valueName('country', country, language)] : []
  const fromLargest = country !== null && ['JP', 'KR', 'CN', 'TW'].includes(country)
  if (fromLargest) {
    const mark = country === 'JP' && code !== null ? `〒${code}` : code
    const gap = country === 'KR' ? ' ' : ''
    const place = present([region, locality]).join(gap)
    const [first = '', ...rest] = linesOf(parts.lines)
    return present([...abroad, mark, present([place, first]).join(gap), ...rest])
  }
  return present([...linesOf(parts.lines), present([locality, region, code]).join(' '), ...abroad])
}
