import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { partyNamed } from '#modules/people/face.ts'
import { command } from '#platform/commands.ts'
import { knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optional, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { findPerson, volunteerOf } from '../queries/find-person.ts'
import { abilitiesOf, getVolunteerForUpdate, servicesOf } from '../queries/get-volunteer.ts'
import { refuseHoursOutside } from '../queries/hours-of.ts'
import { refuseServices } from '../rules/services.ts'
import type { VolunteersTables } from '../tables.ts'
import { sinceColumns, untilColumns, volunteerColumns, volunteerFields } from './inputs.ts'
import { plainServices } from './plain-services.ts'
import { writeAbilities } from './write-abilities.ts'

const input = z.object({
  id: id(),
  ...volunteerFields,
  /** The last time of service. */
  since: knownDate(),
  until: optional(knownDate()),
  untilReason: optionalText(500),
  why: text(500),
})

type Given = z.output<typeof input>

async function correctService(tx: Tx<VolunteersTables>, { id, since, until, untilReason }: Given, today: string) {
  refuseComing(since, today, 'since')
  if (until) refuseComing(until, today, 'until')
  const services = plainServices(await servicesOf(tx, id))
  refuseServices([...services.slice(0, -1), { since, until }])
  await tx
    .updateTable('volunteers.services')
    .set({ ...sinceColumns(since), ...untilColumns(until, untilReason) })
    .where('volunteer_id', '=', id)
    .where('position', '=', services.length - 1)
    .execute()
  await refuseHoursOutside(tx, id, until ? 'until' : 'since')
}

/** The id of the person told: as recorded where it is not changed, even when merged or void by now. */
async function personTold(
  tx: Tx<VolunteersTables>,
  { id, party_id }: { id: string; party_id: string },
  given: string,
  by: Parameters<typeof findPerson>[2],
) {
  const party = await partyNamed(tx as unknown as Tx, party_id)
  if (party && [party.ref, party.recordedAs].includes(given)) return party_id
  const partyId = await findPerson(tx, given, by)
  const known = await volunteerOf(tx, partyId)
  if (known && known.id !== id) throw new Refusal('volunteers.recorded-already', 'party', { ref: known.ref })
  return partyId
}

/** Corrects a volunteer and their last time of service; what was said before stays readable. */
export const correctVolunteer = command({
  name: 'volunteers.correct-volunteer',
  looksInto: ['people'],
  input,
  async run(tx: Tx<VolunteersTables>, given, by) {
    const { id, why } = given
    const volunteer = await getVolunteerForUpdate(tx, id, by.actor)
    const partyId = await personTold(tx, volunteer, given.party, by.actor)
    const also = { ...(await abilitiesOf(tx, id)), service: (await servicesOf(tx, id)).at(-1) }
    await keepVersion(tx, 'volunteers.volunteers', id, by, { change: 'corrected', reason: why, also })
    await tx.updateTable('volunteers.volunteers').set(volunteerColumns(given, partyId)).where('id', '=', id).execute()
    await writeAbilities(tx, id, given)
    await correctService(tx, given, await dayIn(tx as unknown as Tx, by.now))
    return { id }
  },
})
