import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'

import type { SituationTables } from '../tables.ts'
import { bringBack, isNamed, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an indicator out of use; its observations and breaks must be voided first. */
export const voidIndicator = command({
  name: 'situation.void-indicator',
  input,
  async run(tx: Tx<SituationTables>, { id, why }, by) {
    const done = await takeOut(tx, 'indicator', id, by, why)
    if (
      await isNamed(tx, id, [
        ['observation', 'indicator_id'],
        ['break', 'indicator_id'],
      ])
    )
      throw new Refusal('situation.void-indicator.in-use')
    return done
  },
})

/** Brings a voided indicator back. */
export const restoreIndicator = command({
  name: 'situation.restore-indicator',
  input,
  run: (tx: Tx<SituationTables>, { id, why }, by) => bringBack(tx, 'indicator', id, by, why),
})
