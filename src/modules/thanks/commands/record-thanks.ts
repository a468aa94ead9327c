import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, optionalText } from '#platform/inputs.ts'
import { findGiver } from '../queries/find-giver.ts'
import { waitingGiver } from '../queries/gifts-of.ts'
import { giftRefs } from '../rules/gift-refs.ts'
import type { ThanksTables } from '../tables.ts'
import { giftsToThank, writeThanks } from './give-thanks.ts'
import { thanksFields } from './inputs.ts'

/** Records thanks that somebody gave for gifts of one giver. Asked twice for the same gifts it answers the same thanks. */
export const recordThanks = command({
  name: 'thanks.record-thanks',
  looksInto: ['giving', 'people'],
  input: z.object({
    giver: code(),
    /** References of gifts; all that wait when left out. */
    gifts: optionalText(4000),
    ...thanksFields,
  }),
  async run(tx: Tx<ThanksTables>, { giver, gifts: asked, ...given }, by) {
    const db = tx as unknown as Tx
    if (given.thankedOn > (await dayIn(db, by.now))) throw new Refusal('dates.not-come-yet', 'thankedOn')
    const { id: giverId } = await findGiver(db, giver, 'giver')
    const refs = giftRefs(asked ?? '')
    const found = await giftsToThank(tx, giverId, refs)
    if ('thanked' in found) return found.thanked
    const language = given.language ?? (await waitingGiver(db, giverId))?.language ?? 'en'
    return writeThanks(tx, by, { ...given, giverId, language }, found.gifts)
  },
})
