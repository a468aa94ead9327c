import { addDays, addMonths } from '#platform/dates/days.ts'
import type { PledgeFrequency } from './choices.ts'

/**
 * For so many days after its day an instalment is late, and not missed yet. A custom of the house, no rule of law: it outlasts the
 * longest closing of banks in Japan (New Year's with a weekend) and the days that a transfer from abroad takes.
 */
export const graceDays = 10

const monthsIn: Record<PledgeFrequency, number> = { monthly: 1, quarterly: 3, yearly: 12 }

/** How an instalment stands; what came in part stays so, however late it is. */
export type InstalmentState = 'received' | 'in-part' | 'expected' | 'missed'

export interface Instalment {
  readonly dueOn: string
  /** What has come of it, in minor units. */
  readonly received: bigint
  /** The day on which it was whole; null while it is not. */
  readonly receivedOn: string | null
  readonly state: InstalmentState
  /** Whether its days of grace are over and something of it has not come. */
  readonly overdue: boolean
}

export interface Promised {
  readonly started_on: string
  readonly ended_on: string | null
  readonly frequency: PledgeFrequency
  /** What is promised each time, in minor units, above zero. */
  readonly amount: bigint
}

/** What is left of a gift that keeps the pledge, in minor units. */
export interface Came {
  readonly day: string
  readonly left: bigint
}

function* dueDays({ started_on, ended_on, frequency }: Promised): Generator<string> {
  for (let months = 0; ; months += monthsIn[frequency]) {
    // counted from the first day, so that the 31st comes back after a short month
    const day = addMonths(started_on, months)
    if (ended_on !== null && day > ended_on) return
    yield day
  }
}

function stateOf(received: bigint, amount: bigint, isOver: boolean): InstalmentState {
  if (received === amount) return 'received'
  if (received > 0n) return 'in-part'
  return isOver ? 'missed' : 'expected'
}

/** The instalments up to today and the next one; what came settles the oldest open one first. `ahead` is what came beyond them. */
export function instalmentsOf(
  promise: Promised,
  gifts: readonly Came[],
  today: string,
): { readonly instalments: readonly Instalment[]; readonly ahead: bigint } {
  const came = [...gifts].sort((a, b) => a.day.localeCompare(b.day))
  const instalments: Instalment[] = []
  let [next, rest, day] = [0, 0n, '']
  for (const dueOn of dueDays(promise)) {
    let received = 0n
    while (received < promise.amount) {
      if (rest === 0n) {
        const gift = came[next++]
        if (!gift) break
        ;[rest, day] = [gift.left, gift.day]
      }
      const taken = rest < promise.amount - received ? rest : promise.amount - received
      received += taken
      rest -= taken
    }
    const isWhole = received === promise.amount
    const isOver = addDays(dueOn, graceDays) < today
    const state = stateOf(received, promise.amount, isOver)
    instalments.push({ dueOn, received, receivedOn: isWhole ? day : null, state, overdue: isOver && !isWhole })
    if (dueOn > today) break
  }
  return { instalments, ahead: came.slice(next).reduce((sum, { left }) => sum + left, rest) }
}
