import { isLanguageCode } from '#modules/people/face.ts'
import { languages } from '#platform/words.ts'

/** The codes of languages (ISO 639), those of the product first and each once; null where one is none. */
export function inOrder(codes: readonly string[]): readonly string[] | null {
  if (!codes.every(isLanguageCode)) return null
  const others = [...new Set(codes)].filter((code) => !languages.some((own) => own === code)).sort()
  return [...languages.filter((own) => codes.includes(own)), ...others]
}

/** The codes in a text such as `en, fr`, as they are written. */
export const codesIn = (given: string): string[] =>
  given
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,;/、・]+/)
    .filter(Boolean)

/** The languages of a list such as `en, fr`; null where one is none, or none is there. */
export function readLanguages(given: string): readonly string[] | null {
  const codes = codesIn(given)
  return codes.length === 0 ? null : inOrder(codes)
}
