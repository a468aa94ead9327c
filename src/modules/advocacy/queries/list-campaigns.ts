import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { campaignStates } from '../rules/choices.ts'
import type { AdvocacyTables } from '../tables.ts'

type Campaign = AdvocacyTables['advocacy.campaigns']

/** A campaign as the list shows it, with how many of its milestones were reached. */
export type CampaignRow = Pick<
  Campaign,
  'id' | 'ref' | 'titles' | 'target' | 'state' | 'date_edtf' | 'date_start' | 'voided_at'
> & { readonly milestones: bigint; readonly reached: bigint }

const input = z.object({ ...listInput, state: oneOf(campaignStates).optional().catch(undefined) })

const keys = [
  { sql: sql`c.date_start`, type: 'date', of: (row: CampaignRow) => row.date_start },
  { sql: sql`c.id`, type: 'uuid', of: (row: CampaignRow) => row.id },
] as const

/** Campaigns, those begun last first. */
export const listCampaigns = query({
  name: 'advocacy.list-campaigns',
  reads: 'open',
  input,
  async run(db: Db<AdvocacyTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = ask.state ? sql`c.state = ${ask.state}` : sql`true`
    const { rows } = await sql<CampaignRow>`select c.id, c.ref, c.titles, c.target, c.state, c.date_edtf, c.date_start,
        c.voided_at, count(m.id) as milestones, count(r.milestone_id) as reached
      from advocacy.campaigns c
      left join advocacy.milestones m on m.campaign_id = c.id and m.voided_at is null
      left join advocacy.reaches r on r.milestone_id = m.id
      where ${where} and ${slice.where} group by c.id order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from advocacy.campaigns c where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The campaigns to choose from, by reference, those that run first. */
export async function campaignOptions(db: Db): Promise<Pick<Campaign, 'ref' | 'titles' | 'state'>[]> {
  return (db as unknown as Db<AdvocacyTables>)
    .selectFrom('advocacy.campaigns')
    .select(['ref', 'titles', 'state'])
    .where('voided_at', 'is', null)
    .orderBy('state', 'desc')
    .orderBy('date_start', 'desc')
    .limit(500)
    .execute()
}
