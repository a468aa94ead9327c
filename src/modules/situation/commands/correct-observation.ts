import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { vintageFields, writeVintage } from './write-vintage.ts'

/** Adds a vintage to the period of an observation, with the reason why it differs; what was said before stays as it is. */
export const correctObservation = command({
  name: 'situation.correct-observation',
  input: z.object({ id: id(), ...vintageFields, why: text(500) }),
  async run(tx: Tx<SituationTables>, { id: before, ...given }, by) {
    const found = await tx
      .selectFrom('situation.observations')
      .select(['indicator_id', 'date_edtf', 'date_start', 'date_end', 'date_printed'])
      .where('id', '=', before)
      .executeTakeFirst()
    if (!found) throw new NotFound()
    const { indicator_id, ...period } = found
    return writeVintage(tx, await getForUpdate(tx, 'indicator', indicator_id), period, given, by)
  },
})
