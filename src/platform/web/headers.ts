import type { MiddlewareHandler } from 'hono'
import { lastOf } from './address.ts'
import { isLoopback, type Reach } from './reach.ts'

const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The same for the pages of passkeys, the only ones with a script: one of our own, and nothing that a form could bring in. */
export const scriptPolicy = policy.replace("script-src 'none'", "script-src 'self'")

// what no page uses; passkeys are not among it
const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Of a file that is taken away: even where a browser shows it, it may do nothing. */
export const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

// what only browsers that came by TLS heed: that they come no other way for a year
const strictTransport = 'max-age=31536000'

/** The headers of every answer: no script, nothing kept by the browser unless it says so, no frame, no referrer. */
export const strictHeadersOf = ({ origin }: Pick<Reach, 'origin'>): readonly (readonly [string, string])[] => [
  ['Content-Security-Policy', policy],
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', features],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ...(origin?.startsWith('https:') ? ([['Strict-Transport-Security', strictTransport]] as const) : []),
]

// what a page may say otherwise for itself
const ofThePage = new Set(['Content-Security-Policy', 'Cache-Control'])

/** Puts them on every answer. */
export const strictHeaders = (reach: Reach): MiddlewareHandler => {
  const strict = strictHeadersOf(reach)
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    for (const [name, value] of strict) if (!ofThePage.has(name) || !headers.has(name)) headers.set(name, value)
  }
}

/**
 * Whether a writing request comes from a page of this site. `Sec-Fetch-Site`, where there is one, must agree; `Origin` must be
 * that of the site, or of this machine's own name that was asked for; where neither is there, nothing shows it.
 */
export function fromOwnPage({ headers, url }: Request, reach: Reach): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (!origin) return site === 'same-origin'
  if (origin === reach.origin) return true
  const host = headers.get('host') ?? new URL(url).host
  const isPublic = reach.origin !== undefined && new URL(reach.origin).host === host
  return !isPublic && URL.canParse(origin) && new URL(origin).host === host
}

/**
 * Whether the browser keeps our cookies, which are `Secure`: over TLS, and on this machine itself. Browsers send
 * `Sec-Fetch-Site` to trustworthy addresses only (W3C Fetch Metadata, 4.1). `isProxied`: a believed proxy handed it over.
 */
export function keepsCookies({ headers, url }: Request, isProxied: boolean): boolean {
  const isHttps = isProxied && lastOf(headers.get('x-forwarded-proto') ?? undefined) === 'https'
  return isLoopback(headers.get('host') ?? new URL(url).host) || headers.has('sec-fetch-site') || isHttps
}
