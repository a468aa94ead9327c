import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PublishingTables } from '../tables.ts'

/** An edition with the titles of its publication, its copies, newest first, and its earlier versions. Throws NotFound. */
export const getEdition = query({
  name: 'publishing.get-edition',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }) {
    const edition = await db
      .selectFrom('publishing.editions as e')
      .innerJoin('publishing.publications as p', 'p.id', 'e.publication_id')
      .selectAll('e')
      .select('p.titles as publication')
      .where('e.id', '=', id)
      .executeTakeFirst()
    if (!edition) throw new NotFound()
    const copies = await db
      .selectFrom('publishing.copies')
      .selectAll()
      .where('edition_id', '=', id)
      .orderBy('date_start', 'desc')
      .orderBy('id', 'desc')
      .limit(500)
      .execute()
    return { ...edition, copies, versions: await versionsOf(db, 'publishing', id) }
  },
})
