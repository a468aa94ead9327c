import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getProfileForUpdate, lockProfile } from '../queries/profile-rows.ts'
import type { ApplicationsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a profile out of the public site, of lists to choose from and of all counts without deleting it. */
export const voidProfile = command({
  name: 'applications.void-profile',
  input,
  async run(tx: Tx<ApplicationsTables>, { id, why }, by) {
    await getProfileForUpdate(tx, id)
    await keepVersion(tx, 'applications.profiles', id, by, { change: 'voided', reason: why })
    await tx.updateTable('applications.profiles').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided profile back in the state that it had. */
export const restoreProfile = command({
  name: 'applications.restore-profile',
  input,
  async run(tx: Tx<ApplicationsTables>, { id, why }, by) {
    const { voided_at } = await lockProfile(tx, id)
    if (!voided_at) throw new Refusal('applications.profile-is-not-void')
    await keepVersion(tx, 'applications.profiles', id, by, { change: 'restored', reason: why })
    await tx.updateTable('applications.profiles').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
