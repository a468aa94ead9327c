import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'
import { takeTurn } from './give-thanks.ts'

const input = z.object({ id: id(), why: text(500) })

async function setStanding(tx: Tx<ThanksTables>, id: string, standing: boolean): Promise<void> {
  await tx.updateTable('thanks.covered').set({ standing }).where('acknowledgement_id', '=', id).execute()
  await tx.updateTable('thanks.covered_goods').set({ standing }).where('acknowledgement_id', '=', id).execute()
}

/** Takes thanks back: their gifts and goods wait again. */
export const voidThanks = command({
  name: 'thanks.void-thanks',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    await takeTurn(tx)
    if ((await lockRecord(tx, 'thanks.acknowledgements', id)).voided_at) throw new Refusal('thanks.is-void')
    await keepVersion(tx, 'thanks.acknowledgements', id, by, { change: 'voided', reason: why })
    await tx.updateTable('thanks.acknowledgements').set({ voided_at: by.now }).where('id', '=', id).execute()
    await setStanding(tx, id, false)
    return { id }
  },
})

/** Lets thanks stand again; refused while others stand for one of their gifts or goods. */
export const restoreThanks = command({
  name: 'thanks.restore-thanks',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    await takeTurn(tx)
    if (!(await lockRecord(tx, 'thanks.acknowledgements', id)).voided_at) throw new Refusal('thanks.is-not-void')
    await keepVersion(tx, 'thanks.acknowledgements', id, by, { change: 'restored', reason: why })
    await tx.updateTable('thanks.acknowledgements').set({ voided_at: null }).where('id', '=', id).execute()
    try {
      await setStanding(tx, id, true)
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('thanks.thanked-since')
      throw error
    }
    return { id }
  },
})
