import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { FilingsTables } from '../tables.ts'

export type YenValueRow = FilingsTables['filings.yen_values'] & { readonly gift: string | null }

const valueKeys = [
  { sql: sql`v.rate_on`, type: 'date', of: (row: YenValueRow) => row.rate_on },
  { sql: sql`v.id`, type: 'uuid', of: (row: YenValueRow) => row.id },
] as const

/** What gifts in other currencies are worth in yen, by the day of the rate, the latest first. */
export const listYenValues = query({
  name: 'filings.list-yen-values',
  looksInto: ['giving'],
  reads: 'private',
  input: z.object({ ...listInput }),
  async run(db: Db<FilingsTables>, ask) {
    const slice = sliceBy(valueKeys, 'desc', ask)
    const { rows } = await sql<YenValueRow>`select v.*, g.ref as gift from filings.yen_values v
        left join giving.gift_refs g on g.gift_id = v.gift_id
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from filings.yen_values`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
