import { type Entry, nobody, type Payer } from '#modules/payments/face.ts'
import { isCurrency, parseMoney } from '#platform/money.ts'
import type { Language } from '#platform/words.ts'
import { plainPostcode } from './slip-sheet.ts'

/** What an event of a provider tells, in the terms of all of them. */
export interface Told {
  readonly id: string
  readonly type: string
  /** Of a trial, in which no money moves; null where the provider does not say. */
  readonly isTest: boolean | null
  readonly entries: readonly Entry[]
  /** The checkout that it names, by our id. */
  readonly checkout: string | null
  /** What the provider calls the checkout, the order or the subscription. */
  readonly names: readonly string[]
  readonly isPaid: boolean
  /** An order that its giver approved and whose money is still to be taken. */
  readonly order: string | null
  /** An invoice that was paid and does not say by which payments, as Stripe's since 2025-03-31. */
  readonly invoice: string | null
}

export const nothing = { entries: [], checkout: null, names: [], isPaid: false, order: null, invoice: null } as const

type Facts = Pick<Entry, 'ref' | 'at' | 'kind' | 'currency' | 'gross' | 'channel'> & Partial<Entry>

/** An entry that is done, with what is not told left open. */
export const entryOf = (facts: Facts): Entry => ({
  ...{ alias: null, day: '', state: 'done', fee: null, refunded: 0n, related: null, payer: nobody, soft: null },
  ...{ anonymous: false, message: '', subject: '', funds: [], monthly: false, guessed: false },
  ...facts,
})

/** A text of a provider, cut where our tables end. */
export const cut = (text: unknown, most = 200): string =>
  typeof text === 'string' ? [...text.toWellFormed().replaceAll('\0', '').trim()].slice(0, most).join('') : ''

/** An amount as PayPal writes it, in minor units. Refuses what is no amount of the currency. */
export function minorOf(value: string, currency: string): bigint {
  if (!isCurrency(currency)) throw new Error('the provider names a currency that there is not')
  return parseMoney(value, currency).minor
}

/** What a giver wrote of themselves on the site, and in which language they read it. */
interface FormTold {
  readonly name: string | null
  readonly email: string | null
  readonly postal_code: string | null
  readonly lines: string | null
  readonly language: Language
}

function addressWith(payer: Payer, form: FormTold): Payer {
  if (payer.lines !== '' || form.lines === null) return payer
  const postalCode = form.postal_code === null ? payer.postalCode : plainPostcode(form.postal_code)
  const isJapanese = form.language === 'ja' && /^\d{3}-\d{4}$/.test(postalCode)
  return {
    ...{ ...payer, lines: form.lines, postalCode },
    // what the provider knows of the place stands in the lines already
    ...{ locality: '', region: '' },
    country: payer.country || (isJapanese ? 'JP' : ''),
  }
}

/** Who paid, with what they wrote on the site where the provider does not tell it, and the language in which they read it. */
export const payerWith = (payer: Payer, form: FormTold): Payer =>
  addressWith(
    {
      ...payer,
      name: payer.name || (form.name ?? ''),
      email: payer.email || (form.email ?? ''),
      language: payer.language || form.language,
    },
    form,
  )
