import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'

import type { SituationTables } from '../tables.ts'
import { bringBack, isNamed, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a source out of use; what names it must be voided or corrected first. */
export const voidSource = command({
  name: 'situation.void-source',
  input,
  async run(tx: Tx<SituationTables>, { id, why }, by) {
    const done = await takeOut(tx, 'source', id, by, why)
    const names = ['observation', 'break', 'happening'] as const
    if (
      await isNamed(
        tx,
        id,
        names.map((kind) => [kind, 'source_id'] as const),
      )
    )
      throw new Refusal('situation.void-source.in-use')
    return done
  },
})

/** Brings a voided source back. */
export const restoreSource = command({
  name: 'situation.restore-source',
  input,
  run: (tx: Tx<SituationTables>, { id, why }, by) => bringBack(tx, 'source', id, by, why),
})
