import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { versionsOf } from '#platform/versions.ts'
import type { OrganisationTables } from '../tables.ts'
import { organisationOf, policyOf } from './profile.ts'

/** The profile (null until it is set), the policy in force, and what both said before. */
export const getProfile = query({
  name: 'organisation.get-profile',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<OrganisationTables>) {
    const all = db as unknown as Db
    const [profile, policy] = [await organisationOf(all), await policyOf(all)]
    const policyRow = await db.selectFrom('organisation.policy').select('id').executeTakeFirst()
    return {
      profile: profile ?? null,
      policy,
      versions: profile ? await versionsOf(db, 'organisation', profile.id) : [],
      policyVersions: policyRow ? await versionsOf(db, 'organisation', policyRow.id) : [],
    }
  },
})
