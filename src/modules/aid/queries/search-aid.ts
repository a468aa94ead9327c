import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Names, textIn } from '#platform/texts.ts'
import type { AidTables } from '../tables.ts'

interface Found {
  readonly href: string
  readonly kind: string
  readonly code: string
  readonly names: Names | null
  readonly date: string | null
}

/** Items by code and name in any language, sites by code, movements by reference. */
export const searchAid = query({
  name: 'aid.search-aid',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<AidTables>, { text, most }, { language }): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<Found>`
      (select '/aid/items/' || id as href, code, names, 'aid.item' as kind, null as date from aid.items
        where voided_at is null and (code ilike ${like} or exists (select 1 from jsonb_each_text(names) n where n.value ilike ${like})) order by code limit ${most})
      union all
      (select '/aid/sites/' || id, code, null, 'aid.site', null from aid.sites where voided_at is null and code ilike ${like} order by code limit ${most})
      union all
      (select '/aid/movements/' || id, ref, null, 'aid.movement', date_edtf from aid.movements where ref = ${text} limit ${most})
      limit ${most}`.execute(db)
    return rows.map(({ href, kind, code, names, date }) => ({
      href,
      kind,
      label: names ? textIn(names, language) : code,
      ...(names && { note: code }),
      ...(date && { note: dateText(date, language) }),
    }))
  },
})
