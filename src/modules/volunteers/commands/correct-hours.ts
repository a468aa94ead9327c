import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getHoursForUpdate } from '../queries/get-hours.ts'
import { refuseHoursOutside } from '../queries/hours-of.ts'
import { refuseMinutes } from '../rules/hours.ts'
import type { VolunteersTables } from '../tables.ts'
import { hoursFields } from './inputs.ts'

/** Corrects hours; the version before it stays readable. Whose they are stays: hours of another are voided and recorded anew. */
export const correctHours = command({
  name: 'volunteers.correct-hours',
  input: z.object({ id: id(), ...hoursFields, why: text(500) }),
  async run(tx: Tx<VolunteersTables>, { id, date, time, work, note, why }, by) {
    const { volunteer_id } = await getHoursForUpdate(tx, id, by.actor)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    refuseMinutes(time, date, 'time')
    await keepVersion(tx, 'volunteers.hours', id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('volunteers.hours')
      .set({ ...dateColumns(date), minutes: time, work, note })
      .where('id', '=', id)
      .execute()
    await refuseHoursOutside(tx, volunteer_id, 'date')
    return { id }
  },
})
