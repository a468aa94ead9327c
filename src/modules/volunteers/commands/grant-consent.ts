import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { type Texts, textsInput } from '#platform/texts.ts'
import { getVolunteerForUpdate } from '../queries/get-volunteer.ts'
import type { ConsentState } from '../rules/choices.ts'
import type { VolunteersTables } from '../tables.ts'

interface Told {
  readonly id: string
  readonly state: ConsentState
  readonly day: string
  readonly thankedAs: Texts
  readonly note: string | null
}

async function writeConsent(tx: Tx<VolunteersTables>, by: By, { id, state, day, thankedAs, note }: Told) {
  refuseComing({ start: day }, await dayIn(tx as unknown as Tx, by.now), 'day')
  const { count } = await tx
    .selectFrom('volunteers.consents')
    .select((row) => row.fn.countAll<bigint>().as('count'))
    .where('volunteer_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('volunteers.consents')
    .values({
      volunteer_id: id,
      position: Number(count),
      state,
      day,
      thanked_as: JSON.stringify(thankedAs) as never,
      note,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    })
    .execute()
  await tx.updateTable('volunteers.volunteers').set({ thanks: state }).where('id', '=', id).execute()
  return { id }
}

const thankedAs = textsInput(200).refine((given) => Object.keys(given).length > 0, 'volunteers.thanked-as-needed')

/** Records that a volunteer agreed to be thanked by name in the report, and in which words; told again, the words change. */
export const grantConsent = command({
  name: 'volunteers.grant-consent',
  input: z.object({ id: id(), day: day(), thankedAs, note: optionalText(500) }),
  async run(tx: Tx<VolunteersTables>, given, by) {
    await getVolunteerForUpdate(tx, given.id, by.actor)
    return writeConsent(tx, by, { ...given, state: 'granted' })
  },
})

/** Records that a volunteer does not wish to be named, or no longer: from then on no report names them. */
export const withdrawConsent = command({
  name: 'volunteers.withdraw-consent',
  input: z.object({ id: id(), day: day(), note: optionalText(500) }),
  async run(tx: Tx<VolunteersTables>, given, by) {
    const { thanks } = await getVolunteerForUpdate(tx, given.id, by.actor)
    if (thanks === 'withdrawn') throw new Refusal('volunteers.withdrawn-already')
    return writeConsent(tx, by, { ...given, thankedAs: {}, state: 'withdrawn' })
  },
})
