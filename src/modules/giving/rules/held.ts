import { asDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'
import { asMoney, type Currency } from '#platform/money.ts'
import type { HeldKind } from './choices.ts'

export interface HeldMove {
  readonly kind: HeldKind
  readonly moved_on: string
  /** In minor units. */
  readonly amount: bigint
}

/** Refuses moves of one owner and currency by which more would be passed on, by the end of some day, than had come for it. */
export function refuseOverdrawn(moves: readonly HeldMove[], currency: Currency, field: string | undefined): void {
  const days = [...new Set(moves.map(({ moved_on }) => moved_on))].sort()
  let left = 0n
  for (const day of days) {
    const before = left
    let out = 0n
    for (const { kind, moved_on, amount } of moves) {
      if (moved_on !== day) continue
      if (kind === 'held') left += amount
      else out += amount
    }
    const most = left
    left -= out
    if (left < 0n) {
      const values = { day: asDay(day), held: asMoney({ minor: most > before ? most : before, currency }) }
      throw new Refusal('giving.held-overdrawn', field, values)
    }
  }
}
