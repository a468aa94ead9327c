import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SituationTables } from '../tables.ts'
import { breaksOf, seriesOf, vintagesOf } from './series-of.ts'

/** An indicator with its latest periods, all their vintages, its breaks and its earlier versions; as it was known on a day if one is
 * named. Throws NotFound. */
export const getIndicator = query({
  name: 'situation.get-indicator',
  reads: 'open',
  input: z.object({ id: id(), known: z.string().refine(isDay).optional().catch(undefined) }),
  async run(db: Db<SituationTables>, { id, known }) {
    const indicator = await db.selectFrom('situation.indicators').selectAll().where('id', '=', id).executeTakeFirst()
    if (!indicator) throw new NotFound()
    const series = await seriesOf(db, id, known)
    return {
      ...indicator,
      known,
      series,
      vintages: await vintagesOf(db, id, series),
      breaks: await breaksOf(db, indicator),
      versions: await versionsOf(db, 'situation', id),
    }
  },
})
