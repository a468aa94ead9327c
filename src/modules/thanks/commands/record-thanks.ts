import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import { findGiver } from '../queries/find-giver.ts'
import { waitingGiver } from '../queries/gifts-of.ts'
import type { ThanksTables } from '../tables.ts'
import { namedIn, toThank, writeThanks } from './give-thanks.ts'
import { namedFields, thanksFields } from './inputs.ts'

/** Records thanks that somebody gave to one giver. Asked twice for the same gifts and goods it answers the same thanks. */
export const recordThanks = command({
  name: 'thanks.record-thanks',
  looksInto: ['giving', 'aid', 'people'],
  input: z.object({
    giver: code(),
    ...namedFields,
    ...thanksFields,
  }),
  async run(tx: Tx<ThanksTables>, { giver, gifts, goods, ...given }, by) {
    const db = tx as unknown as Tx
    if (given.thankedOn > (await dayIn(db, by.now))) throw new Refusal('dates.not-come-yet', 'thankedOn')
    const { id: giverId } = await findGiver(db, giver, 'giver')
    const found = await toThank(tx, giverId, namedIn({ gifts, goods }))
    if ('thanked' in found) return found.thanked
    const language = given.language ?? (await waitingGiver(db, giverId))?.language ?? 'en'
    return writeThanks(tx, by, { ...given, giverId, language }, found.given)
  },
})
