import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { getVolunteerForUpdate, servicesOf } from '../queries/get-volunteer.ts'
import { refuseHoursOutside } from '../queries/hours-of.ts'
import { refuseServices } from '../rules/services.ts'
import type { VolunteersTables } from '../tables.ts'
import { sinceColumns, untilColumns } from './inputs.ts'
import { plainServices } from './plain-services.ts'

/** Ends the service of a volunteer on a date, for a reason where one is told. Refused while hours lie after it. */
export const endService = command({
  name: 'volunteers.end-service',
  input: z.object({ id: id(), until: knownDate(), reason: optionalText(500) }),
  async run(tx: Tx<VolunteersTables>, { id, until, reason }, by) {
    await getVolunteerForUpdate(tx, id, by.actor)
    refuseComing(until, await dayIn(tx as unknown as Tx, by.now), 'until')
    const services = plainServices(await servicesOf(tx, id))
    const last = services.at(-1)
    if (!last || last.until) throw new Refusal('volunteers.not-serving')
    refuseServices([...services.slice(0, -1), { ...last, until }])
    await tx
      .updateTable('volunteers.services')
      .set(untilColumns(until, reason))
      .where('volunteer_id', '=', id)
      .where('position', '=', services.length - 1)
      .execute()
    await refuseHoursOutside(tx, id, 'until')
    return { id }
  },
})

/** Begins another time of service of somebody whose last one is over. */
export const beginService = command({
  name: 'volunteers.begin-service',
  input: z.object({ id: id(), since: knownDate() }),
  async run(tx: Tx<VolunteersTables>, { id, since }, by) {
    await getVolunteerForUpdate(tx, id, by.actor)
    refuseComing(since, await dayIn(tx as unknown as Tx, by.now), 'since')
    const services = plainServices(await servicesOf(tx, id))
    refuseServices([...services, { since, until: null }])
    await tx
      .insertInto('volunteers.services')
      .values({
        volunteer_id: id,
        position: services.length,
        ...sinceColumns(since),
        ...untilColumns(null, null),
        recorded_at: by.now,
        recorded_by: by.actor.name,
      })
      .execute()
    return { id }
  },
})
