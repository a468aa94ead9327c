import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofChildren } from '../policy.ts'
import type { SponsorshipTables } from '../tables.ts'

/** Children by code; sponsorships and payments by reference. */
export const searchSponsorship = query({
  name: 'sponsorship.search-sponsorship',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<SponsorshipTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<SearchHit>`
      (select '/sponsorship/children/' || id as href, code as label, 'sponsorship.child' as kind
        from sponsorship.children c where ${visibleTo(ofChildren, 'c', viewer)} and voided_at is null and code ilike ${like}
        order by code limit ${most})
      union all
      (select '/sponsorship/sponsorships/' || id, ref, 'sponsorship.sponsorship' from sponsorship.sponsorships
        where voided_at is null and ref = ${text})
      union all
      (select '/sponsorship/payments/' || id, ref, 'sponsorship.payment' from sponsorship.payments
        where voided_at is null and ref = ${text})
      limit ${most}`.execute(db)
    return rows
  },
})
