import { createHmac, timingSafeEqual } from 'node:crypto'
import { base32 } from './base32.ts'

const seconds = 30
const digits = 6

/** The time step of an instant (RFC 6238, 4.2). */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / seconds)

/** The code of a time step: HMAC-SHA-1, truncated to six digits (RFC 4226, 5.3). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** The time step whose code this is, of the present one and its neighbours; undefined when it is none of them. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | undefined {
  const present = stepAt(now)
  return [present - 1, present, present + 1].filter((step) => same(codeOf(secret, step), code)).at(-1)
}

/** The digits of a code as people type it, with blanks or in full width; undefined for anything else. */
export function codeIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(plain) ? plain : undefined
}

/** The address that an authenticator app reads from a QR code. */
export function otpauthLink(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
}
