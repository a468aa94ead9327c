import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { vintageFields, writeVintage } from './write-vintage.ts'

/** Records what a source says of an indicator for a period of which nothing was recorded before. */
export const recordObservation = command({
  name: 'situation.record-observation',
  input: z.object({ /** The indicator. */ id: id(), date: knownDate(), ...vintageFields }),
  async run(tx: Tx<SituationTables>, { id: indicatorId, date, ...given }, by) {
    const indicator = await getForUpdate(tx, 'indicator', indicatorId)
    const period = dateColumns(date)
    const known = await tx
      .selectFrom('situation.observations')
      .select('ref')
      .where('indicator_id', '=', indicatorId)
      .where('date_start', '=', period.date_start)
      .where('date_end', '=', period.date_end)
      .orderBy('vintage', 'desc')
      .executeTakeFirst()
    if (known) throw new Refusal('situation.period-observed', 'date', { ref: known.ref })
    return writeVintage(tx, indicator, period, { ...given, why: null }, by)
  },
})
