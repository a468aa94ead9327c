import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { GivingTables } from '../../tables.ts'
import { underRef } from '../under-ref.ts'
import { spendingColumns, spendingFields } from './spending-fields.ts'

const numbers = { sequence: 'spending_numbers', prefix: 'S', taken: 'giving.spending-ref-taken' } as const

/** Records what was spent of a fund. Returns its id and reference. */
export const recordSpending = command({
  name: 'giving.record-spending',
  looksInto: ['governance'],
  input: z.object({ ...spendingFields, ref: optional(code()) }),
  async run(tx: Tx<GivingTables>, { ref: asked, ...given }, by) {
    const spending = {
      ...(await spendingColumns(tx, given, by.now)),
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    return underRef(tx, asked, { ...numbers, day: given.spentOn }, (ref) =>
      tx
        .insertInto('giving.spendings')
        .values({ id: newId(), ref, ...spending })
        .onConflict((conflict) => conflict.column('ref').doNothing())
        .returning(['id', 'ref'])
        .executeTakeFirst(),
    )
  },
})
