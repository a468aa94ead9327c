import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optionalText } from '#platform/inputs.ts'
import { findGiver } from '../queries/find-giver.ts'
import { contactKinds } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'
import { nextRef } from './next-ref.ts'

/** Records that somebody was called, written to or met, or wishes no contact, and what came of it. */
export const recordContact = command({
  name: 'thanks.record-contact',
  looksInto: ['people'],
  input: z.object({ giver: code(), kind: oneOf(contactKinds), madeOn: day(), outcome: optionalText(1000) }),
  async run(tx: Tx<ThanksTables>, { giver, kind, madeOn, outcome }, by) {
    const db = tx as unknown as Tx
    if (madeOn > (await dayIn(db, by.now))) throw new Refusal('dates.not-come-yet', 'madeOn')
    const party = await findGiver(db, giver, 'giver')
    const row = {
      ...{ id: newId(), ref: await nextRef(tx, 'thanks.contacts'), party_id: party.id, kind, made_on: madeOn, outcome },
      ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null },
    }
    await tx.insertInto('thanks.contacts').values(row).execute()
    return { id: row.id, ref: row.ref, giver: party.ref }
  },
})
