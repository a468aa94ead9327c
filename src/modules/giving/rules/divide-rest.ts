/** A gift among which a rest is divided. */
export interface Sharing {
  readonly id: string
  readonly ref: string
  readonly received_on: string
  /** What is left of it to go back, in minor units; zero or more. */
  readonly left: bigint
}

const byDay = (a: Sharing, b: Sharing): number =>
  a.received_on < b.received_on ? -1 : a.received_on > b.received_on ? 1 : a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0

/**
 * The part of each gift in a rest, in minor units by id: by what is left of each, the last units to the largest remainders, of
 * equal ones to the earlier gift, then to the smaller reference. The parts come to the rest exactly, or to all that is left
 * of the gifts where that is less; none is above what is left of its gift.
 */
export function divideRest(rest: bigint, gifts: readonly Sharing[]): ReadonlyMap<string, bigint> {
  const all = gifts.reduce((sum, { left }) => sum + left, 0n)
  const amount = rest < all ? rest : all
  if (amount <= 0n) return new Map(gifts.map(({ id }) => [id, 0n]))
  const shares = gifts.map((gift) => ({ gift, part: (amount * gift.left) / all, over: (amount * gift.left) % all }))
  let missing = shares.reduce((open, { part }) => open - part, amount)
  const order = [...shares].sort((a, b) => (a.over > b.over ? -1 : a.over < b.over ? 1 : byDay(a.gift, b.gift)))
  const parts = new Map<string, bigint>()
  for (const { gift, part } of order) {
    parts.set(gift.id, missing > 0n ? part + 1n : part)
    missing -= 1n
  }
  return parts
}
