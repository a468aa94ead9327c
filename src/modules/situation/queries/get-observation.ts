import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SituationTables } from '../tables.ts'
import { vintagesOf } from './series-of.ts'

/** A vintage with its indicator, all vintages of its period, and its own history. Throws NotFound. */
export const getObservation = query({
  name: 'situation.get-observation',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<SituationTables>, { id }) {
    const found = await db.selectFrom('situation.observations').selectAll().where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound()
    const vintages = await vintagesOf(db, found.indicator_id, [found])
    const observation = vintages.find((row) => row.id === id)
    const indicator = await db
      .selectFrom('situation.indicators')
      .selectAll()
      .where('id', '=', found.indicator_id)
      .executeTakeFirstOrThrow()
    if (!observation) throw new NotFound()
    return { ...observation, indicator, vintages, versions: await versionsOf(db, 'situation', id) }
  },
})
