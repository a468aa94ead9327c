import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, optionalText } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { findGiver } from '../queries/find-giver.ts'
import { plannedWays } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'
import { nextRef } from './next-ref.ts'

/** Records how, and in which language, somebody wishes to be thanked, or that they wish no thanks; it holds until they say another thing. */
export const recordWish = command({
  name: 'thanks.record-wish',
  looksInto: ['people'],
  input: z.object({
    ...{ giver: code(), way: oneOf(plannedWays), saidOn: day(), note: optionalText(500) },
    /** In which language, where that was said. */
    language: optional(oneOf(languages)),
  }),
  async run(tx: Tx<ThanksTables>, { giver, way, language, saidOn, note }, by) {
    const db = tx as unknown as Tx
    if (saidOn > (await dayIn(db, by.now))) throw new Refusal('dates.not-come-yet', 'saidOn')
    const party = await findGiver(db, giver, 'giver')
    const row = {
      ...{ id: newId(), ref: await nextRef(tx, 'thanks.wishes'), party_id: party.id, way, language },
      ...{ said_on: saidOn, note },
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    await tx.insertInto('thanks.wishes').values(row).execute()
    return { id: row.id, ref: row.ref }
  },
})
