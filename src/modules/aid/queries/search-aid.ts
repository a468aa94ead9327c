import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import type { AidTables } from '../tables.ts'

/** Items by code and name in any language, sites by code, movements by reference. */
export const searchAid = query({
  name: 'aid.search-aid',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<AidTables>, { text, most }): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<SearchHit>`
      (select '/aid/items/' || id as href, code || ' · ' || (names ->> 'en') as label, 'aid.item' as kind from aid.items
        where voided_at is null and (code ilike ${like} or exists (select 1 from jsonb_each_text(names) n where n.value ilike ${like})) order by code limit ${most})
      union all
      (select '/aid/sites/' || id, code, 'aid.site' from aid.sites where voided_at is null and code ilike ${like} order by code limit ${most})
      union all
      (select '/aid/movements/' || id, ref, 'aid.movement' from aid.movements where ref = ${text} limit ${most})
      limit ${most}`.execute(db)
    return rows
  },
})
