import { isIP } from 'node:net'
import { type Proxies, plainAddress } from './address.ts'

/** How a site is reached from outside. */
export interface Reach {
  /** Its public address, such as `https://staff.example.org`; undefined where it is reached from this machine alone. */
  readonly origin: string | undefined
  /** The address that it listens on. */
  readonly host: string
  readonly proxies: Proxies
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const parsed = (scheme: string, host: string) =>
  URL.canParse(`${scheme}//${host}`) ? new URL(`${scheme}//${host}`) : undefined

/** Whether a Host header names this machine to itself: what a browser here or at the end of a tunnel asks for. */
export const isLoopback = (host: string): boolean => loopback.test(parsed('http:', host)?.hostname ?? '')

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '')

/** Whether a Host header is one that this site answers under. `local` is the address at which the connection came in. */
export function isOwnHost(host: string, { origin, host: listening }: Reach, local: string | undefined): boolean {
  const asked = parsed('http:', host)
  if (!asked || /[/?#@\\]/.test(host)) return false
  if (loopback.test(asked.hostname)) return true
  if (origin !== undefined && parsed(new URL(origin).protocol, host)?.host === new URL(origin).host) return true
  const name = bare(asked.hostname)
  if (name === listening) return true
  // listening everywhere: a number cannot be made to mean another machine later, as a name can
  const isEverywhere = listening === '0.0.0.0' || listening === '::'
  return isEverywhere && isIP(name) !== 0 && plainAddress(name) === plainAddress(local ?? '')
}

const ownBase = 'http://own.invalid'

/** A way inside of this site, as an address has it; undefined for what leads, or could be read as leading, elsewhere. */
export function ownPath(text: string): string | undefined {
  if (!text.startsWith('/') || !URL.canParse(text, ownBase)) return undefined
  const { origin, pathname, search, hash } = new URL(text, ownBase)
  return origin === ownBase && !pathname.startsWith('//') ? pathname + search + hash : undefined
}
