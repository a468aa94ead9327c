import { displayNames } from '#platform/locale.ts'
import type { Language } from '#platform/words.ts'

const kinds = { country: 'region', language: 'language' } as const

/** A country (ISO 3166) or a language (ISO 639) in a language of the product; the code itself where it has no name. */
export function valueName(kind: keyof typeof kinds, code: string, language: Language): string {
  try {
    return displayNames(language, kinds[kind]).of(code) ?? code
  } catch {
    // what was typed into a refused form need not have the form of a code, and DisplayNames throws at that
    return code
  }
}
