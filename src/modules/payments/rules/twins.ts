import { isList } from './sources.ts'

/** A payment as one source tells it. */
export interface Telling {
  readonly ref: string
  /** As `sourceOf` names it. */
  readonly source: string
  /** The day, 2026-11-29. */
  readonly day: string
  readonly currency: string
  /** In minor units. */
  readonly gross: bigint
  /** As `fold` makes them; '' where they are not told. */
  readonly email: string
  readonly name: string
  /** The name of it in the files of another source. */
  readonly alias: string | null
  /** Whether it is a gift already. */
  readonly isGift: boolean
}

/** What two tellings share that makes them look like one payment. */
export type Shares = 'email' | 'name'

/** What a person says of a pair: that it is one payment, or two. */
export type Told = 'one' | 'two'

/** Two tellings that look like one payment; `kept` is the provider's, or of two lists the one whose name comes first. */
export interface Pair {
  readonly kept: Telling
  readonly other: Telling
  readonly shares: Shares
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const daysApart = ({ kept, other }: Pair) => Math.abs(dayNumber(kept.day) - dayNumber(other.day))

// a list that names the provider's number for some of its rows is known there by its own
const isKnownByNumber = (kept: Telling, other: Telling) =>
  kept.alias === other.ref || other.alias === kept.ref || (kept.alias?.startsWith(`${other.source.slice(1)}-`) ?? false)

function sharedBy(a: Telling, b: Telling): Shares | undefined {
  if (a.email !== '' && a.email === b.email) return 'email'
  return a.name !== '' && a.name === b.name ? 'name' : undefined
}

/**
 * Two tellings as a likely pair: of different sources, one of them a list of another system, of the same amount, at most a day apart (time
 * zones), of one e-mail address or name, and not known by a number; undefined for all others.
 */
export function likelyTwins(a: Telling, b: Telling): Pair | undefined {
  if (a.source === b.source || a.currency !== b.currency || a.gross !== b.gross) return undefined
  const [kept, other] = a.source < b.source ? [a, b] : [b, a]
  const shares = sharedBy(kept, other)
  if (!shares || !isList(other.source) || isKnownByNumber(kept, other)) return undefined
  const pair = { kept, other, shares }
  return daysApart(pair) <= 1 ? pair : undefined
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Chooses among likely pairs: the nearest days first, then by reference. Each other telling has one that is kept, and each that is kept has
 * one of each other source. The result does not depend on the order in which they are given.
 */
export function pairTwins(likely: readonly Pair[]): Pair[] {
  const sorted = [...likely].sort(
    (a, b) =>
      byText(a.kept.source, b.kept.source) ||
      daysApart(a) - daysApart(b) ||
      byText(a.kept.ref, b.kept.ref) ||
      byText(a.other.ref, b.other.ref),
  )
  const used = new Set<string>()
  return sorted.filter(({ kept, other }) => {
    const [mine, slot] = [`o ${other.ref}`, `k ${other.source} ${kept.ref}`]
    if (used.has(mine) || used.has(slot)) return false
    used.add(mine).add(slot)
    return true
  })
}

/** Which of a pair that waits is no gift: the other one, or the one that comes now where the other is a gift; null where both are. */
export function asideOf({ kept, other }: Pick<Pair, 'kept' | 'other'>): string | null {
  if (!other.isGift) return other.ref
  return kept.isGift ? null : kept.ref
}
