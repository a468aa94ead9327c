import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, optionalText } from '#platform/inputs.ts'
import { plannedWays } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'
import { boundInput } from './inputs.ts'
import { nextRef } from './next-ref.ts'

/** Says how gifts of a currency are thanked for from an amount on, from a day on. */
export const setRule = command({
  name: 'thanks.set-rule',
  input: z.object({
    money: boundInput,
    sinceOn: day(),
    way: oneOf(plannedWays),
    byWhom: optionalText(200),
    note: optionalText(500),
  }),
  async run(tx: Tx<ThanksTables>, { money, sinceOn, way, byWhom, note }, by) {
    const row = {
      ...{ id: newId(), ref: await nextRef(tx, 'thanks.rules'), currency: money.currency, from_amount: money.minor },
      ...{ since_on: sinceOn, way, by_whom: byWhom, note },
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    try {
      await tx.insertInto('thanks.rules').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('thanks.rule-taken', 'sinceOn')
      throw error
    }
    return { id: row.id, ref: row.ref }
  },
})
