import { displayNames } from '#platform/locale.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import type { Language } from '#platform/words.ts'

/** An amount of the database in words. */
export const moneyText = (minor: bigint, currency: string, language: Language): string =>
  formatMoney(moneyFromDatabase(minor, currency), language)

/** What a currency is called in a language. */
export const currencyName = (code: string, language: Language): string =>
  displayNames(language, 'currency').of(code) ?? code
