import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { holdReading } from '../queries/get-reading.ts'
import { stateOf } from '../rules/reading-state.ts'
import type { StatementsTables } from '../tables.ts'
import { readingAsked } from './reading-marks.ts'

/** Lets the worker import what was looked at; a second click changes nothing. */
export const confirmReading = command({
  name: 'statements.confirm-reading',
  input: z.object({ id: id() }),
  async run(tx: Tx<StatementsTables>, { id }, by) {
    const state = stateOf(await holdReading(tx, id))
    if (state === 'importing' || state === 'done') return { id }
    if (state !== 'ready') throw new Refusal('statements.not-ready')
    await tx
      .updateTable('statements.readings')
      .set({ confirmed_at: by.now, confirmed_by: by.actor.name })
      .where('id', '=', id)
      .execute()
    await by.tell(readingAsked, id)
    return { id }
  },
})
