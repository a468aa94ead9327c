import { decimalsOf, isCurrency } from '#platform/currencies.ts'

// Stripe's own list of currencies without decimals, and those that it still counts in hundredths (docs.stripe.com/currencies)
const whole = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF'.split(' '))
const hundredths = new Set(['ISK', 'UGX'])

const stripeDecimals = (currency: string) => {
  if (hundredths.has(currency)) return 2
  return whole.has(currency) ? 0 : isCurrency(currency) ? decimalsOf(currency) : 2
}

const shift = (currency: string) => stripeDecimals(currency) - (isCurrency(currency) ? decimalsOf(currency) : 2)

/** Minor units of ISO 4217 as Stripe counts them. */
export function toStripeAmount(minor: bigint, currency: string): bigint {
  const by = shift(currency)
  return by >= 0 ? minor * 10n ** BigInt(by) : minor / 10n ** BigInt(-by)
}

/** What Stripe counts, in minor units of ISO 4217. */
export function fromStripeAmount(amount: bigint, currency: string): bigint {
  const by = shift(currency)
  return by >= 0 ? amount / 10n ** BigInt(by) : amount * 10n ** BigInt(-by)
}
