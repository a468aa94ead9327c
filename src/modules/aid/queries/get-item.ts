import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AidTables } from '../tables.ts'

/** An item with the parts of one kit and its earlier versions. Throws NotFound. */
export const getItem = query({
  name: 'aid.get-item',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<AidTables>, { id }) {
    const item = await db.selectFrom('aid.items').selectAll().where('id', '=', id).executeTakeFirst()
    if (!item) throw new NotFound()
    const parts = await db
      .selectFrom('aid.kit_parts as p')
      .innerJoin('aid.items as i', 'i.id', 'p.item_id')
      .select(['i.id', 'i.code', 'i.names', 'i.unit', 'p.quantity'])
      .where('p.kit_id', '=', id)
      .orderBy('i.code')
      .execute()
    return { ...item, parts, versions: await versionsOf(db, 'aid', id) }
  },
})
