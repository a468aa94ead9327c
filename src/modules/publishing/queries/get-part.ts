import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PublishingTables } from '../tables.ts'
import type { ChapterRow, TranslatorRow } from './parts-of.ts'

/** The titles of the publication to which a record belongs. */
interface Owned {
  readonly publication: Texts
}

const named = sql`n.party_ref as party, n.current_id as party_now, n.name, p.titles as publication`

/** A chapter with the titles of its publication and its earlier versions. Throws NotFound. */
export const getChapter = query({
  name: 'publishing.get-chapter',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }) {
    const { rows } = await sql<ChapterRow & Owned>`select c.*, ${named} from publishing.chapters c
      join publishing.publications p on p.id = c.publication_id
      left join people.current_names n on n.party_id = c.party_id where c.id = ${id}`.execute(db)
    const [chapter] = rows
    if (!chapter) throw new NotFound()
    return { ...chapter, versions: await versionsOf(db, 'publishing', id) }
  },
})

/** A translator with the titles of the publication and the earlier versions. Throws NotFound. */
export const getTranslator = query({
  name: 'publishing.get-translator',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }) {
    const { rows } = await sql<TranslatorRow & Owned>`select t.*, ${named} from publishing.translators t
      join publishing.publications p on p.id = t.publication_id
      left join people.current_names n on n.party_id = t.party_id where t.id = ${id}`.execute(db)
    const [translator] = rows
    if (!translator) throw new NotFound()
    return { ...translator, versions: await versionsOf(db, 'publishing', id) }
  },
})

/** Copies that went out, with their edition, the titles of its publication and their earlier versions. Throws NotFound. */
export const getCopies = query({
  name: 'publishing.get-copies',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }) {
    type Row = PublishingTables['publishing.copies'] & Owned & { readonly language: string }
    const { rows } = await sql<Row>`select c.*, e.language, p.titles as publication from publishing.copies c
      join publishing.editions e on e.id = c.edition_id join publishing.publications p on p.id = e.publication_id
      where c.id = ${id}`.execute(db)
    const [copies] = rows
    if (!copies) throw new NotFound()
    return { ...copies, versions: await versionsOf(db, 'publishing', id) }
  },
})
