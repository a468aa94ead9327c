import { z } from 'zod'
import { activitiesOf } from '#modules/activities/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { NewslettersTables } from '../tables.ts'

/** An issue with its series, the activity that it tells of as far as the viewer sees it, and its earlier versions. Throws NotFound. */
export const getIssue = query({
  name: 'newsletters.get-issue',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<NewslettersTables>, { id }) {
    const issue = await db
      .selectFrom('newsletters.issues as i')
      .leftJoin('newsletters.series as s', 's.id', 'i.series_id')
      .selectAll('i')
      .select(['s.ref as series', 's.names as series_names'])
      .where('i.id', '=', id)
      .executeTakeFirst()
    if (!issue) throw new NotFound()
    const [activity] = issue.activity_id ? await activitiesOf(db as unknown as Db, [issue.activity_id]) : []
    return { ...issue, activity, versions: await versionsOf(db, 'newsletters', id) }
  },
})
