/** What a law gives the giver from a civil day on, as far as a receipt tells of it. */
export interface PackVersion {
  readonly since: string
  readonly name: string
  /** Gifts above so many yen a year are deducted from income; null where the receipt tells no such thing. */
  readonly deductsOver: bigint | null
  /** So many per cent of what is above come off the tax itself, where the giver prefers it. */
  readonly creditPercent: number | null
  /** Who grants what the deduction rests on, from that day on. */
  readonly grantedBy: 'national-tax-agency' | 'prefecture' | null
}

/** What a country asks of a receipt: data, and nothing that acts. */
export interface Pack {
  /** Whether the name alone is not enough: the receipt must tell where the giver lives. */
  readonly asksAddress: boolean
  /** Whether a deduction rests on an authorisation of the organisation that held on the day. */
  readonly asksAuthorisation: boolean
  /** By first day, the oldest first. */
  readonly versions: readonly [PackVersion, ...PackVersion[]]
}

/** The version that holds on a civil day; before the first day it is the first, which is to promise nothing. */
export const versionOn = ({ versions }: Pack, day: string): PackVersion =>
  versions.reduce((best, one) => (one.since <= day ? one : best), versions[0])
