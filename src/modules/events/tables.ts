import type { Qualifier } from '#platform/figures.ts'
import type { Texts } from '#platform/texts.ts'
import type { EventKind, EventState, GiftRole, GoalTold } from './rules/choices.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

export type EventsTables = {
  'events.events': Recorded & {
    id: string
    ref: string
    kind: EventKind
    names: Texts
    date_edtf: string
    date_start: string
    date_end: string
    date_printed: string | null
    place: string | null
    activity_id: string | null
    state: EventState
    capacity: bigint | null
    expected: bigint | null
    expected_qualifier: Qualifier | null
    expected_printed: string | null
    /** Null is not known, zero is nobody. */
    came: bigint | null
    came_qualifier: Qualifier | null
    came_printed: string | null
    /** In minor units of the goal's currency. */
    goal_amount: bigint | null
    goal_currency: string | null
    goal_told: GoalTold | null
    note: string | null
    voided_at: Date | null
  }
  'events.event_states': Recorded & {
    event_id: string
    position: number
    state: EventState
    reason: string | null
  }
  'events.tickets': Recorded & {
    id: string
    ref: string
    event_id: string
    names: Texts
    /** In minor units of the currency; zero is free. */
    price: bigint
    currency: string
    /** Null is not known, zero is none. */
    sold: bigint | null
    note: string | null
    voided_at: Date | null
  }
  'events.gift_links': { gift_id: string; event_id: string; role: GiftRole; linked_at: Date; linked_by: string }
}
