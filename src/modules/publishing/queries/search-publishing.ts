import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { textIn } from '#platform/texts.ts'
import { readIsbn } from '../rules/isbn.ts'
import type { PublishingTables } from '../tables.ts'

type Found = Pick<PublishingTables['publishing.publications'], 'id' | 'titles' | 'date_edtf'>

/** Publications by title in any language, by reference and by ISBN. */
export const searchPublishing = query({
  name: 'publishing.search-publishing',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<PublishingTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<Found>`select id, titles, date_edtf from publishing.publications
      where voided_at is null and (ref = ${text} or isbn = ${readIsbn(text)} or (titles::text ilike ${like} and exists (
        select 1 from jsonb_each_text(titles) t where t.value ilike ${like})))
      order by date_start desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, titles, date_edtf }) => ({
      href: `/publishing/publications/${id}`,
      kind: 'publishing.publication',
      label: textIn(titles, viewer.language),
      note: dateText(date_edtf, viewer.language),
    }))
  },
})
