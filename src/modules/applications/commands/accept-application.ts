import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { createParty, partyNamed } from '#modules/people/face.ts'
import { createVolunteer, findPerson, volunteerOf } from '#modules/volunteers/face.ts'
import { type By, command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { abilitiesOf, getApplicationForUpdate } from '../queries/application-rows.ts'
import { refuseApplicationState, refuseFieldRole } from '../rules/application-states.ts'
import type { ApplicationsTables } from '../tables.ts'
import { writeState } from './write-application.ts'

/** As what somebody is taken in. */
export const acceptedAs = ['volunteer', 'intern'] as const

type Application = Awaited<ReturnType<typeof getApplicationForUpdate>>

// a person of people who was named, or a new one made of what was told
async function personFor(tx: Tx<ApplicationsTables>, by: By, application: Application, person: string | null) {
  if (person !== null) {
    try {
      return await findPerson(tx as never, person, by.actor)
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(error.code, 'person', error.values) : error
    }
  }
  if (!by.actor.may.has('people.create-party')) throw new Refusal('applications.person-needed', 'person')
  const { languages } = await abilitiesOf(tx, application.id)
  const { name, email, country, language } = application
  const { id } = await createParty.within(tx as unknown as Tx, by, {
    kind: 'person',
    names: [{ written: name ?? '', kind: 'primary' }],
    contacts: email ? [{ kind: 'email', value: email }] : [],
    addresses: country ? [{ country }] : [],
    languages: [...new Set([language, ...languages.map((one) => one.language)])],
  })
  return id
}

async function volunteerFor(
  tx: Tx<ApplicationsTables>,
  by: By,
  application: Application,
  { partyId, as, since }: { partyId: string; as: (typeof acceptedAs)[number]; since: string },
) {
  const known = await volunteerOf(tx as never, partyId)
  if (known) return known.id
  const { languages, skills } = await abilitiesOf(tx, application.id)
  const party = await partyNamed(tx as unknown as Tx, partyId)
  const { id } = await createVolunteer.within(tx as unknown as Tx, by, {
    party: party?.ref ?? '',
    kind: as,
    country: application.country,
    since,
    skills: Object.fromEntries(skills.map((skill) => [skill, true])) as never,
    languages: languages.map(({ language, level }) => ({ from: language, to: '', level })),
  })
  return id
}

/**
 * Accepts somebody, and links the application with their person and their record as a volunteer; makes those that are not there
 * yet. Refuses for a field role whoever came by the public site, and a new person to who may add none.
 */
export const acceptApplication = command({
  name: 'applications.accept-application',
  looksInto: ['people', 'volunteers'],
  input: z.object({
    id: id(),
    day: day(),
    as: oneOf(acceptedAs).default('volunteer'),
    /** The reference or name of somebody recorded already; a new person where it is left out. */
    person: optionalText(200),
    why: optionalText(500),
  }),
  async run(tx: Tx<ApplicationsTables>, { id, day, as, person, why }, by) {
    const application = await getApplicationForUpdate(tx, id, by.actor)
    refuseApplicationState(application.state, 'accepted', why)
    refuseFieldRole({ source: application.source, isFieldRole: application.is_field_role })
    refuseComing({ start: day }, await dayIn(tx as unknown as Tx, by.now), 'day')
    if (day < application.state_day) throw new Refusal('applications.before-last-state', 'day')
    const partyId = await personFor(tx, by, application, person)
    const volunteerId = await volunteerFor(tx, by, application, { partyId, as, since: day })
    await writeState(tx, by, id, { state: 'accepted', day, reason: why })
    await tx
      .updateTable('applications.applications')
      .set({ party_id: partyId, volunteer_id: volunteerId })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
