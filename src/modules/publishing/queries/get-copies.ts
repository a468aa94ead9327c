import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PublishingTables } from '../tables.ts'

/** Copies that went out, with their edition, the titles of its publication and their earlier versions. Throws NotFound. */
export const getCopies = query({
  name: 'publishing.get-copies',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }) {
    type Row = PublishingTables['publishing.copies'] & { readonly publication: Texts; readonly language: string }
    const { rows } = await sql<Row>`select c.*, e.language, p.titles as publication from publishing.copies c
      join publishing.editions e on e.id = c.edition_id join publishing.publications p on p.id = e.publication_id
      where c.id = ${id}`.execute(db)
    const [copies] = rows
    if (!copies) throw new NotFound()
    return { ...copies, versions: await versionsOf(db, 'publishing', id) }
  },
})
