import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getProfileForUpdate } from '../queries/profile-rows.ts'
import type { ApplicationsTables } from '../tables.ts'
import { profileColumns, profileFields } from './inputs.ts'

/** Corrects what a profile says; what it said before stays readable. One that is published cannot become a field role. */
export const correctProfile = command({
  name: 'applications.correct-profile',
  input: z.object({ id: id(), ...profileFields, why: text(500) }),
  async run(tx: Tx<ApplicationsTables>, { id, why, ...given }, by) {
    const profile = await getProfileForUpdate(tx, id)
    const columns = profileColumns(given)
    if (columns.is_field_role && profile.state === 'published')
      throw new Refusal('applications.published-is-no-field-role', 'isFieldRole')
    await keepVersion(tx, 'applications.profiles', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('applications.profiles').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
