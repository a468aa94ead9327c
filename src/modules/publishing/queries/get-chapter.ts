import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PublishingTables } from '../tables.ts'
import { type ChapterRow, named, partyOf } from './parts-of.ts'

/** A chapter with the titles of its publication and its earlier versions. Throws NotFound. */
export const getChapter = query({
  name: 'publishing.get-chapter',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }, viewer) {
    const { rows } = await sql<
      ChapterRow & { readonly publication: Texts }
    >`select c.*, ${named}, p.titles as publication from publishing.chapters c
      join publishing.publications p on p.id = c.publication_id
      ${partyOf('c', viewer)} where c.id = ${id}`.execute(db)
    const [chapter] = rows
    if (!chapter) throw new NotFound()
    return { ...chapter, versions: await versionsOf(db, 'publishing', id) }
  },
})
