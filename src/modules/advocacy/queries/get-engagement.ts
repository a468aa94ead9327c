import { sql } from 'kysely'
import { z } from 'zod'
import { activitiesOf } from '#modules/activities/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AdvocacyTables } from '../tables.ts'

type Engagement = AdvocacyTables['advocacy.engagements'] & {
  readonly partner_ref: string | null
  readonly partner_name: string | null
  readonly campaign_ref: string | null
  readonly campaign_titles: Texts | null
}

/** The activities that are said to tell of an engagement, newest first, as far as the viewer sees activities. */
async function linkedTo(db: Db<AdvocacyTables>, id: string) {
  const links = await db
    .selectFrom('advocacy.activity_links')
    .select('activity_id')
    .where('engagement_id', '=', id)
    .execute()
  return activitiesOf(
    db as unknown as Db,
    links.map(({ activity_id }) => activity_id),
  )
}

/** An engagement with its states, newest first, its partner, campaign and activities, and its earlier versions. Throws NotFound. */
export const getEngagement = query({
  name: 'advocacy.get-engagement',
  reads: 'open',
  looksInto: ['people'],
  input: z.object({ id: id() }),
  async run(db: Db<AdvocacyTables>, { id }) {
    const { rows } = await sql<Engagement>`select e.*, p.ref as partner_ref, n.name as partner_name,
        c.ref as campaign_ref, c.titles as campaign_titles
      from advocacy.engagements e left join advocacy.campaigns c on c.id = e.campaign_id
      left join advocacy.partners p on p.id = e.partner_id left join people.current_names n on n.party_id = p.party_id
      where e.id = ${id}`.execute(db)
    const [engagement] = rows
    if (!engagement) throw new NotFound()
    const states = await db
      .selectFrom('advocacy.engagement_states')
      .selectAll()
      .where('engagement_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const activities = await linkedTo(db, id)
    return { ...engagement, states, activities, versions: await versionsOf(db, 'advocacy', id) }
  },
})
