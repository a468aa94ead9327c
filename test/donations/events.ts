import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** When what is told happened: the clock of tests, in seconds. */
export const now = Date.parse('2011-09-05T00:00:00Z') / 1000

let numbered = 0

/** An event as Stripe writes one. */
export function stripeEvent(type: string, object: object, more: object = {}): string {
  numbered++
  return JSON.stringify({
    ...{ id: `evt_${numbered}`, object: 'event', api_version: '2024-06-20', created: now, livemode: true, type },
    data: { object },
    ...more,
  })
}

/** The header by which Stripe signs a body. */
export function stripeSignature(body: string, secret = 'whsec_drill', time = now): Record<string, string> {
  const v1 = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  return { 'stripe-signature': `t=${time},v1=${v1},v0=${'0'.repeat(64)}` }
}

/** A charge as Stripe tells it. */
export const charge = (id: string, more: object = {}) => ({
  ...{ id, object: 'charge', amount: 3000, amount_refunded: 0, currency: 'jpy', created: now - 60, captured: true },
  ...{ status: 'succeeded', payment_intent: id.replace('ch_', 'pi_'), customer: null, invoice: null, metadata: {} },
  billing_details: {
    name: 'Ana Giver',
    email: 'ana@post.example',
    phone: null,
    address: { country: 'JP', line1: null },
  },
  ...{ balance_transaction: `txn_${id}`, description: null, receipt_email: null },
  ...more,
})

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const others = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** What PayPal serves as its certificate: the public key of these tests. */
export const paypalPem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()

/** An event as PayPal writes one. */
export function paypalEvent(type: string, resource: object): string {
  numbered++
  const told = {
    id: `WH-${numbered}`,
    event_type: type,
    resource_type: 'x',
    create_time: '2011-09-05T00:00:00Z',
    resource,
  }
  return JSON.stringify(told)
}

interface Signing {
  readonly api: string
  readonly webhookId?: string
  readonly isForged?: boolean
  readonly certAt?: string
}

/** The headers by which PayPal signs a body. */
export function paypalSignature(
  body: string,
  { api, webhookId = 'WH-DRILL', isForged, certAt }: Signing,
): Record<string, string> {
  numbered++
  const [id, time] = [`transmission-${numbered}`, '2011-09-05T00:00:00Z']
  const sign = createSign('sha256').update([id, time, webhookId, crc32(body)].join('|'))
  return {
    'paypal-transmission-id': id,
    'paypal-transmission-time': time,
    'paypal-transmission-sig': sign.sign((isForged ? others : keys).privateKey, 'base64'),
    'paypal-cert-url': certAt ?? `${api}/v1/notifications/certs/CERT-1`,
    'paypal-auth-algo': 'SHA256withRSA',
  }
}

/** A capture as PayPal tells it. */
export const capture = (id: string, more: object = {}) => ({
  ...{ id, status: 'COMPLETED', amount: { currency_code: 'USD', value: '25.00' }, create_time: '2011-09-04T23:00:00Z' },
  seller_receivable_breakdown: {
    gross_amount: { currency_code: 'USD', value: '25.00' },
    paypal_fee: { currency_code: 'USD', value: '1.03' },
  },
  ...more,
})
