import type { Proxies } from './address.ts'

/** How a site is reached from outside. */
export interface Reach {
  /** Its public address, such as `https://staff.example.org`; undefined where it is reached from this machine alone. */
  readonly origin: string | undefined
  /** The address that it listens on. */
  readonly host: string
  readonly proxies: Proxies
}
