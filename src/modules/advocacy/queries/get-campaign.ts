import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AdvocacyTables } from '../tables.ts'
import { engagementsOf } from './engagements-of.ts'

type Milestone = AdvocacyTables['advocacy.milestones']

/** A milestone as its campaign shows it. */
export type MilestoneRow = Pick<Milestone, 'id' | 'ref' | 'titles' | 'planned_edtf' | 'voided_at'> & {
  readonly reached_edtf: string | null
}

async function milestonesOf(db: Db<AdvocacyTables>, campaignId: string): Promise<MilestoneRow[]> {
  const { rows } = await sql<MilestoneRow>`select m.id, m.ref, m.titles, m.planned_edtf, m.voided_at,
      r.date_edtf as reached_edtf
    from advocacy.milestones m left join advocacy.reaches r on r.milestone_id = m.id
    where m.campaign_id = ${campaignId}
    order by coalesce(m.planned_end, r.date_end) nulls last, m.id limit 500`.execute(db)
  return rows
}

/** A campaign with its states, newest first, its milestones and engagements, and its earlier versions. Throws NotFound. */
export const getCampaign = query({
  name: 'advocacy.get-campaign',
  reads: 'open',
  looksInto: ['people'],
  input: z.object({ id: id() }),
  async run(db: Db<AdvocacyTables>, { id }) {
    const campaign = await db.selectFrom('advocacy.campaigns').selectAll().where('id', '=', id).executeTakeFirst()
    if (!campaign) throw new NotFound()
    const states = await db
      .selectFrom('advocacy.campaign_states')
      .selectAll()
      .where('campaign_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const milestones = await milestonesOf(db, id)
    const engagements = await engagementsOf(db, { campaign: id })
    return { ...campaign, states, milestones, engagements, versions: await versionsOf(db, 'advocacy', id) }
  },
})
