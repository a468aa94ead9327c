import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Held, ToldAs } from '#platform/holdings.ts'
import { displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import { catalogueOf, type Language } from '#platform/words.ts'
import { holders } from '../queries/holders.ts'
import { requestsWords } from '../words/words.ts'

/** The words of what holders tell. */
export const holdersWords = catalogueOf([requestsWords, ...holders.flatMap(({ words }) => words)])

function nameOf(code: string, language: Language, type: 'region' | 'language'): string {
  try {
    return displayNames(language, type).of(code) ?? code
  } catch {
    // what was never a code is told as it stands
    return code
  }
}

/** A cell in the words of a language; '' where nothing is known. */
function toldText(value: string | null, as: ToldAs, language: Language): string {
  if (value === null) return ''
  if (as === 'text') return value
  if (as === 'day') return formatDay(value, language)
  if (as === 'date') return dateText(value, language)
  // to the minute, with the zone it is told in
  if (as === 'instant') return `${value.slice(0, 16)} UTC`
  if (as === 'money') {
    const [minor = '0', currency = ''] = value.split(' ')
    return formatMoney(moneyFromDatabase(BigInt(minor), currency), language)
  }
  if (as === 'names') return textIn(JSON.parse(value), language)
  if (as === 'country') return nameOf(value, language, 'region')
  if (as === 'languages')
    return value
      .split(' ')
      .map((code) => nameOf(code, language, 'language'))
      .join(' · ')
  return holdersWords.has(`${as}${value}`) ? holdersWords(language, `${as}${value}`) : value
}

/** Rows of one kind as they are told: what the kind and the columns are called, and every cell as text. */
export interface Told {
  readonly name: string
  readonly labels: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** All that is held, in a language; columns in which nothing stands are left out. */
export const toldIn = (held: readonly Held[], language: Language): Told[] =>
  held.map(({ name, columns, rows }) => {
    const filled = Object.entries(columns).filter(([column]) => rows.some((row) => row[column]))
    return {
      name: holdersWords(language, name),
      labels: filled.map(([, [label]]) => holdersWords(language, label)),
      rows: rows.map((row) => filled.map(([column, [, as = 'text']]) => toldText(row[column] ?? null, as, language))),
    }
  })
