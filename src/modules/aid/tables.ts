import type { Names } from '#platform/texts.ts'

export type MovementKind = 'opening' | 'received' | 'shipped' | 'handed-over' | 'lost' | 'assembled'
export type LossReason = 'lost' | 'stolen' | 'confiscated' | 'damaged' | 'expired' | 'lent'
export type ClosingReason = 'forced' | 'moved' | 'finished' | 'other'

interface Dated {
  date_edtf: string
  date_start: string
  date_end: string
  date_printed: string | null
}

export type AidTables = {
  'aid.items': {
    id: string
    ref: string
    code: string
    names: Names
    unit: string
    kind: 'goods' | 'kit'
    voided_at: Date | null
  }
  'aid.kit_parts': { kit_id: string; item_id: string; quantity: bigint }
  'aid.sites': {
    id: string
    ref: string
    code: string
    note: string | null
    opened_on: string | null
    voided_at: Date | null
  }
  'aid.site_closures': Dated & {
    site_id: string
    reason: ClosingReason
    note: string | null
    recorded_at: Date
    recorded_by: string
  }
  'aid.lots': { id: string; code: string; item_id: string; expires_on: string | null }
  'aid.movements': Dated & {
    id: string
    ref: string
    kind: MovementKind
    scope: 'mission' | 'relief'
    reason: LossReason | null
    counterpart: string | null
    /** Who gave what was received; null where nobody is known. */
    giver_id: string | null
    anonymous: boolean
    /** What the giver or a named source says that it is worth, in minor units of the currency. */
    value_amount: bigint | null
    value_currency: string | null
    /** Its value in words, or who says the amount. */
    value_note: string | null
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'aid.entries': {
    movement_id: string
    position: number
    lot_id: string
    item_id: string
    site_id: string
    /** In the smallest unit of the item; minus when it leaves the site. */
    quantity: bigint
    day: string
    voided: boolean
  }
}
