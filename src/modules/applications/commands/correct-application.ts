import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, id, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { abilitiesOf, getApplicationForUpdate } from '../queries/application-rows.ts'
import { holdProfile } from '../queries/profile-rows.ts'
import type { ApplicationsTables } from '../tables.ts'
import { applicantFields } from './applicant-inputs.ts'
import { applicantColumns, writeAbilities } from './write-application.ts'

/** Corrects what an application tells, also for which profile it is; what it told before stays readable until it is erased. */
export const correctApplication = command({
  name: 'applications.correct-application',
  input: z.object({ id: id(), profile: code(), ...applicantFields, note: optionalText(), why: text(500) }),
  async run(tx: Tx<ApplicationsTables>, { id, profile, note, why, ...given }, by) {
    await getApplicationForUpdate(tx, id, by.actor)
    const { id: profile_id } = await holdProfile(tx, profile)
    const also = await abilitiesOf(tx, id)
    await keepVersion(tx, 'applications.applications', id, by, { change: 'corrected', reason: why, also })
    await tx
      .updateTable('applications.applications')
      .set({ ...applicantColumns(given), profile_id, note })
      .where('id', '=', id)
      .execute()
    await writeAbilities(tx, id, given)
    return { id }
  },
})
