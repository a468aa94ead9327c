import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optional, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { findGiver, giverNamed } from '../queries/find-giver.ts'
import { getGiftForUpdate } from '../queries/get-gift.ts'
import type { GivingTables } from '../tables.ts'

/** Says which person or organisation caused a gift that another paid; nobody where it is left empty, which takes it back. */
export const nameSoftCredit = command({
  name: 'giving.name-soft-credit',
  looksInto: ['people'],
  input: z.object({ id: id(), giver: optional(text(200)), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, giver, why }, by) {
    await getGiftForUpdate(tx, id)
    const soft = await tx
      .selectFrom('giving.soft_credits')
      .select('party_id')
      .where('gift_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!soft) throw new Refusal('giving.name-soft-credit.none')
    const before = await giverNamed(tx, soft.party_id)
    const partyId = await findGiver(tx, giver, 'giver', by.actor)
    const also = { soft_party: before?.ref ?? null }
    await keepVersion(tx, 'giving.gifts', id, by, { change: 'corrected', reason: why, also })
    await tx.updateTable('giving.soft_credits').set({ party_id: partyId }).where('gift_id', '=', id).execute()
    return { id }
  },
})
