import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { AdvocacyTables } from '../tables.ts'

interface Found {
  readonly href: string
  readonly kind: string
  readonly titles: Texts | null
  readonly name: string | null
  readonly date: string
}

/** Partners by name, campaigns and engagements by title in any language, each also by reference. */
export const searchAdvocacy = query({
  name: 'advocacy.search-advocacy',
  reads: 'open',
  looksInto: ['people'],
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<AdvocacyTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const titled = sql`(titles::text ilike ${like} and exists (
      select 1 from jsonb_each_text(titles) t where t.value ilike ${like}))`
    const { rows } = await sql<Found>`
      (select '/advocacy/partners/' || p.id as href, 'advocacy.partner' as kind, null::jsonb as titles, n.name,
          p.since_edtf as date
        from advocacy.partners p join people.current_names n on n.party_id = p.party_id
        where p.voided_at is null and (p.ref = ${text} or n.name ilike ${like}) order by p.ref limit ${most})
      union all
      (select '/advocacy/campaigns/' || id, 'advocacy.campaign', titles, null, date_edtf from advocacy.campaigns
        where voided_at is null and (ref = ${text} or ${titled}) order by date_start desc, id desc limit ${most})
      union all
      (select '/advocacy/engagements/' || id, 'advocacy.engagement', titles, null, date_edtf from advocacy.engagements
        where voided_at is null and (ref = ${text} or ${titled}) order by date_start desc, id desc limit ${most})
      limit ${most}`.execute(db)
    return rows.map(({ href, kind, titles, name, date }) => ({
      href,
      kind,
      label: name ?? textIn(titles ?? {}, viewer.language),
      note: dateText(date, viewer.language),
    }))
  },
})
