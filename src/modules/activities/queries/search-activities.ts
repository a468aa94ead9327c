import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { ActivitiesTables } from '../tables.ts'

interface Found {
  readonly id: string
  readonly titles: Texts
  readonly date: string
}

/** Activities by reference and by title in any language, newest first. */
export const searchActivities = query({
  name: 'activities.search-activities',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<ActivitiesTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<Found>`select id, titles, date_edtf as date from activities.activities
      where voided_at is null and (ref = ${text} or (titles::text ilike ${like} and exists (
        select 1 from jsonb_each_text(titles) t where t.value ilike ${like})))
      order by date_start desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, titles, date }) => ({
      href: `/activities/${id}`,
      label: textIn(titles, viewer.language),
      kind: 'activities.activity',
      note: dateText(date, viewer.language),
    }))
  },
})
