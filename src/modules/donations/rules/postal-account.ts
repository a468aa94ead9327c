/** A transfer account of Japan Post Bank, 振替口座, as its slip asks for it. */
interface PostalAccount {
  /** Five digits, the first of which is 0, and one more. */
  readonly symbol: string
  readonly digit: string
  /** Up to seven digits: so many boxes there are. */
  readonly number: string
}

/** The form of such an account as it is written, 00120-9-123456, for TypeScript and PostgreSQL alike. */
export const postalAccountForm = '^0[0-9]{4}-[0-9]-[0-9]{1,7}$'

const form = new RegExp(postalAccountForm)
const dashes = /[\p{Dash_Punctuation}\u2212\u30fc]/gu

/** What was typed in full width, with any dash or with blanks, as an account is written; whether it is one is another question. */
export const plainPostalAccount = (typed: string): string =>
  typed.normalize('NFKC').replace(dashes, '-').replace(/\s/g, '')

/** The parts of an account; undefined for what is none. */
export function postalAccountOf(account: string): PostalAccount | undefined {
  if (!form.test(account)) return undefined
  const [symbol = '', digit = '', number = ''] = account.split('-')
  return { symbol, digit, number }
}
