import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText } from '#platform/inputs.ts'
import { holdProfile } from '../queries/profile-rows.ts'
import type { ApplicationsTables } from '../tables.ts'
import { applicantFields } from './applicant-inputs.ts'
import { writeApplication } from './write-application.ts'

/** Records an application that came to the office, by letter or e-mail, for a profile in use in any state. */
export const recordApplication = command({
  name: 'applications.record-application',
  input: z.object({
    profile: code(),
    received: day(),
    ...applicantFields,
    note: optionalText(),
    ref: optional(code()),
  }),
  async run(tx: Tx<ApplicationsTables>, { profile, received, note, ref, ...given }, by) {
    refuseComing({ start: received }, await dayIn(tx as unknown as Tx, by.now), 'received')
    const id = newId()
    const { id: profile_id } = await holdProfile(tx, profile)
    const row = { id, profile_id, source: 'office', note, received_day: received, received_at: null } as const
    await writeApplication(tx, by, { ref, given, ...row })
    return { id }
  },
})
