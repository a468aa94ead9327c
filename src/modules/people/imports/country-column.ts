import { Refusal } from '#platform/errors.ts'
import type { ImportColumn } from '#platform/imports/definition.ts'
import { excerpt } from '#platform/numbers.ts'
import { isCountry } from '../rules/countries.ts'

/** A country by its two letters (ISO 3166-1). Refuses `people.not-a-country`. */
export const country = (example: ImportColumn['example']): ImportColumn => ({
  header: 'country',
  example,
  into: { country: 'text' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCountry(word)) throw new Refusal('people.not-a-country', undefined, { text: excerpt(given) })
    return word
  },
})
