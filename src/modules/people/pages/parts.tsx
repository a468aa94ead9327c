import { collatorOf } from '#platform/locale.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { countries } from '../rules/countries.ts'
import { offeredLanguages } from '../rules/languages.ts'
import { valueName } from '../rules/value-names.ts'
import { peopleWords } from '../words/words.ts'

export const say = (c: Ctx) => peopleWords.in(c.language)

export const countryText = (code: string, language: Language): string => valueName('country', code, language)

export const languageText = (code: string, language: Language): string => valueName('language', code, language)

const byLabel = (codes: readonly string[], text: typeof countryText, language: Language) => {
  const order = collatorOf(language)
  return codes.map((value) => ({ value, label: text(value, language) })).sort((a, b) => order.compare(a.label, b.label))
}

/** What other modules know about a party. */
export const relatedTo = (c: Ctx, { id, ref }: { id: string; ref: string }) =>
  c.related({ kind: 'people.party', id, ref })

const allCountries = new Map<Language, ReturnType<typeof byLabel>>()

/** The countries as a list to choose from, in the order of the language; all of them are put in order once. */
export function countryOptions(language: Language, codes?: readonly string[]) {
  if (codes) return byLabel(codes, countryText, language)
  const all = allCountries.get(language) ?? byLabel(countries, countryText, language)
  allCountries.set(language, all)
  return all
}

/** The languages as a list to choose from: the usual ones first in their own order, then any that are chosen already. */
export const languageOptions = (language: Language, chosen: readonly string[] = []) => {
  const [usual, others] = [offeredLanguages.slice(0, 4), offeredLanguages.slice(4)]
  const rare = chosen.filter((code) => code !== '' && !offeredLanguages.includes(code))
  return [
    ...usual.map((value) => ({ value, label: languageText(value, language) })),
    ...byLabel([...others, ...rare], languageText, language),
  ]
}
