import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'
import { thanksFields } from './inputs.ts'

/** Corrects what thanks say of themselves; their giver and gifts stay. The version before stays readable. */
export const correctThanks = command({
  name: 'thanks.correct-thanks',
  looksInto: ['giving'],
  input: z.object({ id: id(), ...thanksFields, why: text(500) }),
  async run(tx: Tx<ThanksTables>, { id, why, ...given }, by) {
    const thanks = await lockRecord(tx, 'thanks.acknowledgements', id)
    if (thanks.voided_at) throw new Refusal('thanks.is-void')
    if (given.thankedOn > (await dayIn(tx as unknown as Tx, by.now)))
      throw new Refusal('dates.not-come-yet', 'thankedOn')
    const { rows } = await sql<{ ref: string }>`select t.ref from thanks.covered c
      join giving.thankable_gifts t on t.gift_id = c.gift_id
      where c.acknowledgement_id = ${id} and t.received_on > ${given.thankedOn}::date order by t.ref limit 1`.execute(
      tx,
    )
    if (rows[0]) throw new Refusal('thanks.before-gift', 'thankedOn', { ref: rows[0].ref })
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
