import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { GivingTables } from '../../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** A bound, locked. Throws NotFound. */
async function getForUpdate(tx: Tx<GivingTables>, id: string) {
  const bound = await tx
    .selectFrom('giving.large_gift_bounds')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!bound) throw new NotFound()
  return bound
}

/** Takes a bound back: the one before it in its currency holds on. */
export const voidLargeBound = command({
  name: 'giving.void-large-bound',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    if ((await getForUpdate(tx, id)).voided_at) throw new Refusal('giving.large-bound-is-void')
    await keepVersion(tx, 'giving.large_gift_bounds', id, by, { change: 'voided', reason: why })
    await tx.updateTable('giving.large_gift_bounds').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Lets a bound hold again; refused while another one of its currency begins on its day. */
export const restoreLargeBound = command({
  name: 'giving.restore-large-bound',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const bound = await getForUpdate(tx, id)
    if (!bound.voided_at) throw new Refusal('giving.large-bound-is-not-void')
    await keepVersion(tx, 'giving.large_gift_bounds', id, by, { change: 'restored', reason: why })
    try {
      await tx.updateTable('giving.large_gift_bounds').set({ voided_at: null }).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505'))
        throw new Refusal('giving.large-bound-taken', undefined, { currency: bound.currency })
      throw error
    }
    return { id }
  },
})
