import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import type { PeopleTables } from '../../tables.ts'
import { householdForUpdate, keepHousehold, refuseTwoHomes } from './household-fields.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a household out that is none; its members count each for themselves again. */
export const voidHousehold = command({
  name: 'people.void-household',
  input,
  async run(tx: Tx<PeopleTables>, { id, why }, by) {
    await householdForUpdate(tx, id)
    await keepHousehold(tx, id, by, { change: 'voided', reason: why })
    await tx.updateTable('people.households').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided household back. Refuses while one of its members lives in another on the same days. */
export const restoreHousehold = command({
  name: 'people.restore-household',
  input,
  async run(tx: Tx<PeopleTables>, { id, why }, by) {
    const row = await tx.selectFrom('people.households').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) throw new NotFound()
    if (!row.voided_at) throw new Refusal('people.household.is-not-void')
    const members = await tx
      .selectFrom('people.household_members')
      .selectAll()
      .where('household_id', '=', id)
      .where('voided_at', 'is', null)
      .execute()
    const parties = members.map(({ party_id }) => party_id)
    if (parties.length > 0)
      await tx.selectFrom('people.parties').select('id').where('id', 'in', parties).orderBy('id').forUpdate().execute()
    for (const member of members) await refuseTwoHomes(tx, member)
    await keepHousehold(tx, id, by, { change: 'restored', reason: why })
    await tx.updateTable('people.households').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
