import { isLanguage, type Language, languages } from '#platform/words.ts'

/** The languages of a list such as `en, ja`, in the product's order and each once; null where one is not known or none is there. */
export function readLanguages(given: string): readonly Language[] | null {
  const words = given
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,;/、・]+/)
    .filter(Boolean)
  if (words.length === 0 || !words.every(isLanguage)) return null
  return languages.filter((language) => words.includes(language))
}
