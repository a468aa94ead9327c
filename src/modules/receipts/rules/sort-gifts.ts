import type { LeftOutReason } from './choices.ts'
import type { PackName } from './packs/packs.ts'
import { packs } from './packs/packs.ts'
import { policyOn } from './policy-on.ts'
import { type DayPolicy, receiptDay } from './receipt-day.ts'

/** A gift that may get a receipt; money in minor units. */
export interface Candidate {
  readonly id: string
  readonly ref: string
  readonly receivedOn: string
  /** What is left of it after what went back and what was in return for it. */
  readonly amount: bigint
  readonly currency: string
  readonly channel: string
  readonly giverId: string | null
  readonly hasAddress: boolean
  readonly anonymous: boolean
  readonly voided: boolean
  readonly hasReceipt: boolean
}

export interface PolicyRule extends DayPolicy {
  readonly since_on: string
  readonly pack: PackName
  readonly authorisation_id: string | null
}

/** What is known of the policies and authorisations when gifts are sorted. */
export interface Known<Policy extends PolicyRule> {
  readonly policies: readonly Policy[]
  /** Today: what is paid out later is not received yet. */
  readonly today: string
  /** Whether an authorisation held on a day. */
  readonly holds: (authorisationId: string, day: string) => boolean
}

/** A gift with the day that counts, the policy of the day it came, and whether its receipt serves for a deduction. */
export interface Sorted<Policy> {
  readonly gift: Candidate
  readonly giverId: string
  readonly day: string
  readonly policy: Policy
  readonly deductible: boolean
}

// what no policy can change
function neverOf(gift: Candidate): LeftOutReason | undefined {
  if (gift.voided) return 'void'
  if (gift.hasReceipt) return 'has-receipt'
  // a price that was paid, not a gift
  if (gift.channel === 'ticket') return 'ticket'
  if (gift.amount <= 0n) return 'given-back'
  if (gift.anonymous) return 'anonymous'
  return undefined
}

/** A gift sorted for a receipt, or why it gets none. */
export function sortGift<Policy extends PolicyRule>(
  gift: Candidate,
  { policies, today, holds }: Known<Policy>,
): Sorted<Policy> | LeftOutReason {
  const never = neverOf(gift)
  if (never) return never
  if (gift.giverId === null) return 'no-giver'
  const policy = policyOn(policies, gift.receivedOn)
  if (!policy) return 'no-policy'
  const day = receiptDay(gift, policy)
  if (day > today) return 'not-paid-out'
  const pack = packs[policy.pack]
  if (pack.asksAddress && !gift.hasAddress) return 'no-address'
  const { authorisation_id: authorisation } = policy
  const deductible = pack.asksAuthorisation && authorisation !== null && holds(authorisation, day)
  return { gift, giverId: gift.giverId, day, policy, deductible }
}

/** What one receipt stands for. */
export interface Group<Policy> {
  readonly giverId: string
  readonly currency: string
  readonly deductible: boolean
  readonly amount: bigint
  /** By the day that counts. */
  readonly gifts: readonly Sorted<Policy>[]
}

/**
 * The receipts that sorted gifts make: each its own, or those of a giver, a currency, a calendar year, a pack and an
 * authorisation together, and those that serve for a deduction apart from those that do not.
 */
export function groupGifts<Policy extends PolicyRule>(
  sorted: readonly Sorted<Policy>[],
  kind: 'gift' | 'year',
): Group<Policy>[] {
  const groups = new Map<string, Sorted<Policy>[]>()
  for (const one of [...sorted].sort(byDay)) {
    const { pack, authorisation_id: authorisation } = one.policy
    const rests = one.deductible ? authorisation : ''
    const key =
      kind === 'gift' ? one.gift.id : [one.giverId, one.day.slice(0, 4), one.gift.currency, pack, rests].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((gifts) => {
    const [first] = gifts
    if (!first) return []
    const amount = gifts.reduce((sum, { gift }) => sum + gift.amount, 0n)
    const { giverId, deductible } = first
    return [{ giverId, currency: first.gift.currency, deductible, amount, gifts }]
  })
}

const byDay = <Policy>(a: Sorted<Policy>, b: Sorted<Policy>): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.gift.ref < b.gift.ref ? -1 : a.gift.ref > b.gift.ref ? 1 : 0
