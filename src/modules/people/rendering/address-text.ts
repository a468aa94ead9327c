import { formatDay } from '#platform/dates/format.ts'
import type { Language } from '#platform/words.ts'
import { valueName } from '../rules/value-names.ts'

/** What of an address is printed; null or '' is what is not known. */
export interface AddressLike {
  readonly lines: string | null
  readonly postal_code: string | null
  readonly locality: string | null
  readonly region: string | null
  /** By ISO 3166, two letters. */
  readonly country: string | null
  /** Since which day it holds (`2010-04-01`). */
  readonly valid_from?: string | null
}

/** An address in one line, from the largest to the smallest where it is written in an East Asian script. */
export function addressText(address: AddressLike, language: Language): string {
  const { lines, postal_code, locality, region, country, valid_from } = address
  const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
    `${lines}${locality}${region}`,
  )
  const place = east
    ? [postal_code, region, locality, lines].filter(Boolean).join(' ')
    : [lines, [postal_code, locality].filter(Boolean).join(' '), region].filter(Boolean).join(', ')
  const where = [place, country && valueName('country', country, language)].filter(Boolean).join(' · ')
  return valid_from ? `${where} (${formatDay(valid_from, language)} –)` : where
}
