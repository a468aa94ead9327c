import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GivingTables } from '../tables.ts'
import { giverOf } from './find-giver.ts'

/** A move of money held for others, with for whom it is held, who gave it, and its earlier versions. Throws NotFound. */
export const getHeld = query({
  name: 'giving.get-held',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GivingTables>, { id }, viewer) {
    const move = await db
      .selectFrom('giving.held_moves as m')
      .leftJoin('giving.gifts as g', 'g.id', 'm.gift_id')
      .selectAll('m')
      .select('g.ref as gift')
      .where('m.id', '=', id)
      .executeTakeFirst()
    if (!move) throw new NotFound()
    return {
      ...move,
      owner: await giverOf(db, move.owner_id, viewer),
      giver: await giverOf(db, move.giver_id, viewer),
      versions: await versionsOf(db, 'giving', id),
    }
  },
})
