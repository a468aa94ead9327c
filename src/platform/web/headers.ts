import type { MiddlewareHandler } from 'hono'
import { lastOf } from './address.ts'

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

/** The headers of every staff answer: no script, nothing kept by the browser, no frame, no referrer. */
export const staffHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  const headers = c.res.headers
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
}

/** Whether a writing request comes from a page of this site: its Origin, or the browser's own word where that is absent. */
export function fromOwnPage(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (origin) return URL.canParse(origin) && new URL(origin).host === host
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/

/**
 * Whether the browser keeps our cookies, which are `Secure`: over TLS, and on this machine itself. Browsers send
 * `Sec-Fetch-Site` to trustworthy addresses only (W3C Fetch Metadata, 4.1). `isProxied`: a believed proxy handed it over.
 */
export function keepsCookies(request: Request, isProxied: boolean): boolean {
  const { headers } = request
  const host = headers.get('host') ?? new URL(request.url).host
  const isHttps = isProxied && lastOf(headers.get('x-forwarded-proto') ?? undefined) === 'https'
  return loopback.test(host) || headers.has('sec-fetch-site') || isHttps
}
