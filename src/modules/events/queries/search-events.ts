import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { EventsTables } from '../tables.ts'

/** Events by name in any language, or by reference. */
export const searchEvents = query({
  name: 'events.search-events',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<EventsTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<{ id: string; names: Texts; date: string }>`select id, names, date_edtf as date
      from events.events where voided_at is null and (ref = ${text} or (names::text ilike ${like}
        and exists (select 1 from jsonb_each_text(names) n where n.value ilike ${like})))
      order by date_start desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, names, date }) => ({
      href: `/events/${id}`,
      kind: 'events.event',
      label: textIn(names, viewer.language),
      note: dateText(date, viewer.language),
    }))
  },
})
