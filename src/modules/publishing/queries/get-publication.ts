import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PublishingTables } from '../tables.ts'
import { chaptersOf, editionsOf, translatorsOf } from './parts-of.ts'

/** A publication with its states, newest first, its chapters, translators and editions, and its earlier versions. Throws NotFound. */
export const getPublication = query({
  name: 'publishing.get-publication',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }, viewer) {
    const found = await db.selectFrom('publishing.publications').selectAll().where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound()
    const states = await db
      .selectFrom('publishing.states')
      .selectAll()
      .where('publication_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return {
      ...found,
      states,
      chapters: await chaptersOf(db, id, viewer),
      translators: await translatorsOf(db, id, viewer),
      editions: await editionsOf(db, id),
      versions: await versionsOf(db, 'publishing', id),
    }
  },
})
