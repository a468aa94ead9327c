import { createHmac, createPublicKey, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import { crc32 } from 'node:zlib'

type Headers = Readonly<Record<string, string>>

/** How far the time in a signature may be from that of its arrival, in seconds; Stripe's own libraries say five minutes. */
const tolerance = 300

function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Whether Stripe signed a body: one of its `v1` is the HMAC-SHA256 of "t.body" under one of the secrets, and `t` is near to the
 * arrival. Returns what is wrong as a key of words. Source: docs.stripe.com/webhooks, "Verify manually".
 */
export function wrongWithStripe(
  body: string,
  headers: Headers,
  { secrets, receivedAt }: { readonly secrets: readonly string[]; readonly receivedAt: Date },
): string | undefined {
  const parts = (headers['stripe-signature'] ?? '').split(',').map((part) => part.trim().split('='))
  const time = parts.find(([name]) => name === 't')?.[1] ?? ''
  const given = parts.flatMap(([name, value]) => (name === 'v1' && value ? [value] : [])).slice(0, 10)
  if (!/^\d{1,12}$/.test(time) || given.length === 0) return 'donations.why.unsigned'
  const ours = secrets.map((secret) => createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'))
  if (!given.some((one) => ours.some((own) => same(one, own)))) return 'donations.why.forged'
  const age = Math.abs(receivedAt.getTime() / 1000 - Number(time))
  return age > tolerance ? 'donations.why.stale' : undefined
}

/** The headers of PayPal that a signature is made of. */
export const paypalHeaders = [
  ...['paypal-transmission-id', 'paypal-transmission-time', 'paypal-transmission-sig', 'paypal-cert-url'],
  'paypal-auth-algo',
] as const

/** Whether the certificate lies where PayPal keeps them: by https at paypal.com, or at the very server that is asked (a sandbox of tests). */
export function isPaypalsOwn(address: string, api: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin, username } = new URL(address)
  if (username !== '') return false
  if (origin === new URL(api).origin && origin.startsWith('http://')) return true
  return protocol === 'https:' && (hostname === 'paypal.com' || hostname.endsWith('.paypal.com'))
}

function keyOf(pem: string, receivedAt: Date) {
  if (!pem.includes('BEGIN CERTIFICATE')) return createPublicKey(pem)
  const certificate = new X509Certificate(pem)
  const isValid = new Date(certificate.validFrom) <= receivedAt && receivedAt <= new Date(certificate.validTo)
  return isValid ? certificate.publicKey : undefined
}

/**
 * Whether PayPal signed a body: RSA-SHA256 by the key of its certificate over "id|time|webhook id|CRC32 of the body". Returns what is wrong
 * as a key of words. Source: developer.paypal.com/api/rest/webhooks/rest, "Self verification method".
 */
export function wrongWithPaypal(
  body: string,
  headers: Headers,
  { webhookId, pem, receivedAt }: { readonly webhookId: string; readonly pem: string; readonly receivedAt: Date },
): string | undefined {
  const [transmission = '', time = '', signature = '', , algorithm = ''] = paypalHeaders.map((name) => headers[name])
  if (!transmission || !time || !signature) return 'donations.why.unsigned'
  if (algorithm !== 'SHA256withRSA') return 'donations.why.forged'
  const text = [transmission, time, webhookId, crc32(body)].join('|')
  try {
    const key = keyOf(pem, receivedAt)
    const isGood = key && verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64'))
    return isGood ? undefined : 'donations.why.forged'
  } catch {
    return 'donations.why.forged'
  }
}
