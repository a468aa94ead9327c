import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText } from '#platform/inputs.ts'
import type { GivingTables } from '../../tables.ts'
import { moneyInput } from '../inputs.ts'
import { underRef } from '../under-ref.ts'

const numbers = { sequence: 'large_gift_bound_numbers', prefix: 'LG', taken: 'giving.large-bound-ref-taken' } as const

/** Says from which amount on a one-time gift counts as a large one in its currency, from a day on. Returns its id and reference. */
export const setLargeBound = command({
  name: 'giving.set-large-bound',
  input: z.object({ money: moneyInput, sinceOn: day(), note: optionalText(), ref: optional(code()) }),
  async run(tx: Tx<GivingTables>, { money, sinceOn, note, ref: asked }, by) {
    const said = { currency: money.currency, amount: money.minor, since_on: sinceOn, note }
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    try {
      return await underRef(tx, asked, { ...numbers, day: sinceOn }, (ref) =>
        tx
          .insertInto('giving.large_gift_bounds')
          .values({ id: newId(), ref, ...said, ...recorded })
          .onConflict((conflict) => conflict.column('ref').doNothing())
          .returning(['id', 'ref'])
          .executeTakeFirst(),
      )
    } catch (error) {
      if (isDatabaseError(error, '23505'))
        throw new Refusal('giving.large-bound-taken', 'sinceOn', { currency: money.currency })
      throw error
    }
  },
})
