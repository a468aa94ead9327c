import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AdvocacyTables } from '../tables.ts'

/** How a milestone was reached; undefined while it was not. */
export const reachOf = (db: Db<AdvocacyTables>, id: string) =>
  db.selectFrom('advocacy.reaches').selectAll().where('milestone_id', '=', id).executeTakeFirst()

/** A milestone with its campaign, how it was reached, and its earlier versions. Throws NotFound. */
export const getMilestone = query({
  name: 'advocacy.get-milestone',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<AdvocacyTables>, { id }) {
    const milestone = await db
      .selectFrom('advocacy.milestones as m')
      .innerJoin('advocacy.campaigns as c', 'c.id', 'm.campaign_id')
      .selectAll('m')
      .select(['c.ref as campaign', 'c.titles as campaign_titles'])
      .where('m.id', '=', id)
      .executeTakeFirst()
    if (!milestone) throw new NotFound()
    return { ...milestone, reach: await reachOf(db, id), versions: await versionsOf(db, 'advocacy', id) }
  },
})
