import { z } from 'zod'
import type { Opened, Wish } from '../rules/checkout.ts'
import { toStripeAmount } from '../rules/stripe-amounts.ts'
import { call } from './call.ts'
import type { StripeSettings } from './settle-providers.ts'

const session = z.object({ id: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })

function fieldsOf({ id, amount, currency, frequency, language, email, title, back }: Wish): URLSearchParams {
  const line = 'line_items[0]'
  const price = `${line}[price_data]`
  const isMonthly = frequency === 'monthly'
  const paid = isMonthly ? 'subscription_data' : 'payment_intent_data'
  return new URLSearchParams({
    mode: isMonthly ? 'subscription' : 'payment',
    client_reference_id: id,
    'metadata[gift]': id,
    [`${paid}[metadata][gift]`]: id,
    success_url: back.paid,
    cancel_url: back.cancelled,
    locale: language,
    [`${line}[quantity]`]: '1',
    [`${price}[currency]`]: currency.toLowerCase(),
    [`${price}[unit_amount]`]: String(toStripeAmount(amount, currency)),
    [`${price}[product_data][name]`]: title,
    ...(isMonthly ? { [`${price}[recurring][interval]`]: 'month' } : { submit_type: 'donate' }),
    ...(email !== null && { customer_email: email }),
  })
}

/** Makes the page on which Stripe takes a gift; asked twice for the same gift, Stripe answers the same. */
export async function openStripe({ url, key }: StripeSettings, wish: Wish): Promise<Opened> {
  const answer = await call(`${url}/v1/checkout/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': wish.id },
    body: fieldsOf(wish),
  })
  const made = session.parse(answer)
  return { providerRef: made.id, address: made.url }
}

/** Asks which payments paid an invoice; one of 2025-03-31 or later does not say so itself. Source: docs.stripe.com/api/invoice-payment. */
export const paymentsOfInvoice = ({ url, key }: StripeSettings, invoice: string): Promise<unknown> =>
  call(`${url}/v1/invoice_payments?${new URLSearchParams({ invoice, status: 'paid', limit: '100' })}`, {
    headers: { authorization: `Bearer ${key}`, 'stripe-version': '2025-03-31.basil' },
  })
