import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { GivingTables } from '../../tables.ts'

/** Takes back that a rest was moved: the money is left of its first fund again. A wrong one is voided and moved anew. */
export const voidRest = command({
  name: 'giving.void-rest',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const rest = await tx
      .selectFrom('giving.fund_rests')
      .select(['fund_id', 'voided_at', 'give_back_id'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!rest) throw new NotFound()
    if (rest.voided_at) throw new Refusal('giving.rest-is-void')
    if (rest.give_back_id !== null) throw new Refusal('giving.part-of-give-back')
    await keepVersion(tx, 'giving.fund_rests', id, by, { change: 'voided', reason: why })
    await tx.updateTable('giving.fund_rests').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id, fundId: rest.fund_id }
  },
})
