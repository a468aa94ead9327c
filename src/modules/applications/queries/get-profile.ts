import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { ApplicationsTables } from '../tables.ts'
import { criteriaOf } from './profile-rows.ts'

/** A profile with its criteria, its states, newest first, and its earlier versions. Throws NotFound. */
export const getProfile = query({
  name: 'applications.get-profile',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<ApplicationsTables>, { id }) {
    const profile = await db.selectFrom('applications.profiles').selectAll().where('id', '=', id).executeTakeFirst()
    if (!profile) throw new NotFound()
    const states = await db
      .selectFrom('applications.profile_states')
      .selectAll()
      .where('profile_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return {
      ...profile,
      criteria: await criteriaOf(db, id),
      states,
      versions: await versionsOf(db, 'applications', id),
    }
  },
})
