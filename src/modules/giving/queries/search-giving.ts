import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SearchHit } from '#platform/module.ts'
import type { GivingTables } from '../tables.ts'

/** Gifts by the beginning of their reference, funds by code and name in any language. Givers are found among people. */
export const searchGiving = query({
  name: 'giving.search-giving',
  input: z.object({ text: z.string().max(100), most: z.number().int().max(50) }),
  async run(db: Db<GivingTables>, { text, most }): Promise<SearchHit[]> {
    const plain = text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')
    const { rows } = await sql<SearchHit>`
      (select '/giving/funds/' || id as href, code || ' · ' || (names ->> 'en') as label, 'giving.fund' as kind
        from giving.funds where voided_at is null and (code ilike ${`%${plain}%`} or names::text ilike ${`%${plain}%`})
        order by code limit ${most})
      union all
      (select '/giving/gifts/' || id, ref, 'giving.gift' from giving.gifts where ref like ${`${plain}%`} order by ref limit ${most})
      limit ${most}`.execute(db)
    return rows
  },
})
