import { z } from 'zod'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText, text } from '#platform/inputs.ts'
import { lockHeld, refuseHeldBelow } from '../../queries/find-held.ts'
import { refuseFuture } from '../../rules/gift-day.ts'
import type { GivingTables } from '../../tables.ts'
import { moneyInput } from '../inputs.ts'
import { underRef } from '../under-ref.ts'

export const heldInput = z.object({
  movedOn: day(),
  money: moneyInput,
  /** For whom it is held: the reference of a person or an organisation, or its name. */
  owner: text(200),
  note: optionalText(),
  ref: optional(code()),
})

type Row = Pick<
  GivingTables['giving.held_moves'],
  'kind' | 'moved_on' | 'amount' | 'currency' | 'owner_id' | 'giver_id' | 'gift_id' | 'note'
>

const numbers = { sequence: 'held_move_numbers', prefix: 'H', taken: 'giving.held-ref-taken' } as const

/** Writes a move of money held for others; never more goes out than came. Returns its id and reference. */
export async function writeHeld(tx: Tx<GivingTables>, by: By, asked: string | null, row: Row) {
  refuseFuture(row.moved_on, by.now, 'movedOn')
  await lockHeld(tx)
  const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
  const written = await underRef(tx, asked, { ...numbers, day: row.moved_on }, (ref) =>
    tx
      .insertInto('giving.held_moves')
      .values({ id: newId(), ref, ...row, ...recorded })
      .onConflict((conflict) => conflict.column('ref').doNothing())
      .returning(['id', 'ref'])
      .executeTakeFirst(),
  )
  await refuseHeldBelow(tx, row.owner_id, row.currency, 'money.amount')
  return written
}
