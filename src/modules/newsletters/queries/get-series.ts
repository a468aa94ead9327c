import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { NewslettersTables } from '../tables.ts'
import { issuesOf } from './list-issues.ts'

/** A series with its issues, newest first, and its earlier versions. Throws NotFound. */
export const getSeries = query({
  name: 'newsletters.get-series',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<NewslettersTables>, { id }) {
    const series = await db.selectFrom('newsletters.series').selectAll().where('id', '=', id).executeTakeFirst()
    if (!series) throw new NotFound()
    return { ...series, issues: await issuesOf(db, id), versions: await versionsOf(db, 'newsletters', id) }
  },
})
