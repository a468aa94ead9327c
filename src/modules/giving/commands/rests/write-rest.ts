import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import type { GivingTables } from '../../tables.ts'
import { underRef } from '../under-ref.ts'

const numbers = { sequence: 'fund_rest_numbers', prefix: 'FR', taken: 'giving.ref-taken' } as const

interface Moved {
  readonly fund_id: string
  readonly to_fund_id: string
  readonly moved_on: string
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly reason: string
  readonly give_back_id: string | null
}

/** Writes that money of a fund went to another one, under the next number; both are locked and judged by then. */
export const writeRest = (tx: Tx<GivingTables>, by: By, row: Moved) =>
  underRef(tx, null, { ...numbers, day: row.moved_on }, (ref) =>
    tx
      .insertInto('giving.fund_rests')
      .values({ id: newId(), ref, ...row, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null })
      .onConflict((conflict) => conflict.column('ref').doNothing())
      .returning(['id', 'ref'])
      .executeTakeFirst(),
  )
