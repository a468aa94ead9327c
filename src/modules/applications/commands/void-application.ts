import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getApplicationForUpdate, lockApplication } from '../queries/application-rows.ts'
import type { ApplicationsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an application that is none, such as spam, out of all counts; it is erased in time like one that was declined. */
export const voidApplication = command({
  name: 'applications.void-application',
  input,
  async run(tx: Tx<ApplicationsTables>, { id, why }, by) {
    await getApplicationForUpdate(tx, id, by.actor)
    await keepVersion(tx, 'applications.applications', id, by, { change: 'voided', reason: why })
    await tx.updateTable('applications.applications').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided application back, unless it is erased by now. */
export const restoreApplication = command({
  name: 'applications.restore-application',
  input,
  async run(tx: Tx<ApplicationsTables>, { id, why }, by) {
    const { voided_at, erased_at } = await lockApplication(tx, id, by.actor)
    if (!voided_at) throw new Refusal('applications.application-is-not-void')
    if (erased_at) throw new Refusal('applications.application-is-erased')
    await keepVersion(tx, 'applications.applications', id, by, { change: 'restored', reason: why })
    await tx.updateTable('applications.applications').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
