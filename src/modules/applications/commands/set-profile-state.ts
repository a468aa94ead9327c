import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getProfileForUpdate } from '../queries/profile-rows.ts'
import { profileStates } from '../rules/choices.ts'
import { refuseState } from '../rules/profile-states.ts'
import type { ApplicationsTables } from '../tables.ts'
import { nextPosition } from './inputs.ts'

/** Publishes a profile, closes it or takes it back, from a date on; what was so before stays. Refuses to publish a field role. */
export const setProfileState = command({
  name: 'applications.set-profile-state',
  input: z.object({ id: id(), state: oneOf(profileStates), date: knownDate(), why: optionalText(500) }),
  async run(tx: Tx<ApplicationsTables>, { id, state, date, why }, by) {
    const profile = await getProfileForUpdate(tx, id)
    refuseState({ state: profile.state, isFieldRole: profile.is_field_role }, state, why)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    await tx
      .insertInto('applications.profile_states')
      .values({
        profile_id: id,
        position: await nextPosition(tx, 'profile', id),
        state,
        ...dateColumns(date),
        reason: why,
        recorded_at: by.now,
        recorded_by: by.actor.name,
      })
      .execute()
    await tx.updateTable('applications.profiles').set({ state }).where('id', '=', id).execute()
    return { id }
  },
})
