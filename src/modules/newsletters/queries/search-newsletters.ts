import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { NewslettersTables } from '../tables.ts'

interface Found {
  readonly href: string
  readonly kind: string
  readonly titles: Texts
  readonly date: string
}

/** Series by name and issues by title in any language, each also by reference, issues by their number too. */
export const searchNewsletters = query({
  name: 'newsletters.search-newsletters',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<NewslettersTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const said = (column: string) => sql`(${sql.ref(column)}::text ilike ${like} and exists (
      select 1 from jsonb_each_text(${sql.ref(column)}) t where t.value ilike ${like}))`
    const { rows } = await sql<Found>`
      (select '/newsletters/series/' || id as href, 'newsletters.series' as kind, names as titles, since_edtf as date
        from newsletters.series where voided_at is null and (ref = ${text} or ${said('names')})
        order by ref limit ${most})
      union all
      (select '/newsletters/issues/' || id, 'newsletters.issue', titles, date_edtf from newsletters.issues
        where voided_at is null and (ref = ${text} or number = ${text} or ${said('titles')})
        order by date_start desc, id desc limit ${most})
      limit ${most}`.execute(db)
    return rows.map(({ href, kind, titles, date }) => ({
      href,
      kind,
      label: textIn(titles, viewer.language),
      note: dateText(date, viewer.language),
    }))
  },
})
