import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { PublishingTables } from '../tables.ts'
import { named, partyOf, type TranslatorRow } from './parts-of.ts'

/** A translator with the titles of the publication and the earlier versions. Throws NotFound. */
export const getTranslator = query({
  name: 'publishing.get-translator',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<PublishingTables>, { id }, viewer) {
    const { rows } = await sql<
      TranslatorRow & { readonly publication: Texts }
    >`select t.*, ${named}, p.titles as publication from publishing.translators t
      join publishing.publications p on p.id = t.publication_id
      ${partyOf('t', viewer)} where t.id = ${id}`.execute(db)
    const [translator] = rows
    if (!translator) throw new NotFound()
    return { ...translator, versions: await versionsOf(db, 'publishing', id) }
  },
})
