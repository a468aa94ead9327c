import { z } from 'zod'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import type { Language } from '#platform/words.ts'
import type { Opened, Wish } from '../rules/checkout.ts'
import { call } from './call.ts'
import type { PaypalSettings } from './settle-providers.ts'

const locales: Record<Language, string> = { en: 'en-US', ja: 'ja-JP', ko: 'ko-KR', zh: 'zh-CN' }
const token = z.object({ access_token: z.string().min(1) })
const made = z.object({ id: z.string().min(1) })
const withLinks = made.extend({ links: z.array(z.object({ rel: z.string(), href: z.url({ protocol: /^https?$/ }) })) })

async function accessTo({ url, client, secret }: PaypalSettings): Promise<string> {
  const basic = Buffer.from(`${client}:${secret}`).toString('base64')
  const answer = await call(`${url}/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return token.parse(answer).access_token
}

/** A way to ask PayPal; what is asked under one `once` is done once. */
async function askerOf(settings: PaypalSettings) {
  const access = await accessTo(settings)
  return (path: string, once: string, body: unknown) =>
    call(settings.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json', 'paypal-request-id': once },
      body: JSON.stringify(body),
    })
}

const priceOf = ({ amount, currency }: Wish) => ({
  currency_code: currency,
  value: plainAmount(moneyFromDatabase(amount, currency)),
})

const contextOf = ({ language, back }: Wish) => ({
  locale: locales[language],
  shipping_preference: 'NO_SHIPPING',
  return_url: back.paid,
  cancel_url: back.cancelled,
})

function openedBy(answer: unknown): Opened {
  const { id, links } = withLinks.parse(answer)
  const found = links.find(({ rel }) => rel === 'payer-action' || rel === 'approve')
  if (!found) throw new Error('the provider named no page')
  return { providerRef: id, address: found.href }
}

type Asker = Awaited<ReturnType<typeof askerOf>>

const openOrder = async (ask: Asker, wish: Wish) =>
  openedBy(
    await ask('/v2/checkout/orders', wish.id, {
      intent: 'CAPTURE',
      purchase_units: [{ custom_id: wish.id, description: wish.title.slice(0, 127), amount: priceOf(wish) }],
      payment_source: { paypal: { experience_context: { ...contextOf(wish), user_action: 'PAY_NOW' } } },
    }),
  )

// PayPal has no monthly payment without a plan, and a plan has one price
async function openSubscription(ask: Asker, wish: Wish): Promise<Opened> {
  const product = made.parse(
    await ask('/v1/catalogs/products', `${wish.id}-product`, { name: wish.title.slice(0, 127), type: 'SERVICE' }),
  )
  const cycle = {
    ...{ frequency: { interval_unit: 'MONTH', interval_count: 1 }, tenure_type: 'REGULAR', sequence: 1 },
    ...{ total_cycles: 0, pricing_scheme: { fixed_price: priceOf(wish) } },
  }
  const plan = made.parse(
    await ask('/v1/billing/plans', `${wish.id}-plan`, {
      ...{ product_id: product.id, name: wish.title.slice(0, 127), billing_cycles: [cycle] },
      payment_preferences: { auto_bill_outstanding: false },
    }),
  )
  return openedBy(
    await ask('/v1/billing/subscriptions', wish.id, {
      ...{ plan_id: plan.id, custom_id: wish.id },
      application_context: { ...contextOf(wish), user_action: 'SUBSCRIBE_NOW' },
    }),
  )
}

/** Makes the page on which PayPal takes a gift; asked twice for the same gift, PayPal answers the same. */
export async function openPaypal(settings: PaypalSettings, wish: Wish): Promise<Opened> {
  const ask = await askerOf(settings)
  return wish.frequency === 'monthly' ? openSubscription(ask, wish) : openOrder(ask, wish)
}

/** Takes the money of an order that its giver approved, once however often it is asked; returns what PayPal says of it. */
export async function captureOrder(settings: PaypalSettings, order: string): Promise<unknown> {
  const ask = await askerOf(settings)
  return ask(`/v2/checkout/orders/${encodeURIComponent(order)}/capture`, `${order}-capture`, {})
}
