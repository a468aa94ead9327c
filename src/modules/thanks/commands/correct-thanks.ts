import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { latecomerUnder } from '../queries/latecomer-under.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'
import { thanksFields } from './inputs.ts'

/** Corrects what thanks say of themselves; their giver, gifts and goods stay. The version before stays readable. */
export const correctThanks = command({
  name: 'thanks.correct-thanks',
  looksInto: ['giving', 'aid'],
  input: z.object({ id: id(), ...thanksFields, why: text(500) }),
  async run(tx: Tx<ThanksTables>, { id, why, ...given }, by) {
    const thanks = await lockRecord(tx, 'thanks.acknowledgements', id)
    if (thanks.voided_at) throw new Refusal('thanks.is-void')
    if (given.thankedOn > (await dayIn(tx as unknown as Tx, by.now)))
      throw new Refusal('dates.not-come-yet', 'thankedOn')
    const late = await latecomerUnder(tx as unknown as Tx, id, given.thankedOn)
    if (late) throw new Refusal(late.refusal, 'thankedOn', { ref: late.ref })
    await keepVersion(tx, 'thanks.acknowledgements', id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('thanks.acknowledgements')
      .set({
        ...{ thanked_on: given.thankedOn, way: given.way, language: given.language ?? thanks.language },
        ...{ by_whom: given.byWhom, note: given.note },
      })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
