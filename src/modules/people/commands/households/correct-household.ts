import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, optional, text } from '#platform/inputs.ts'
import { membersOf } from '../../queries/members-of.ts'
import type { PeopleTables } from '../../tables.ts'
import { householdColumns, householdFields, householdForUpdate, keepHousehold } from './household-fields.ts'

/** Corrects how a household is addressed, and whose address it has. */
export const correctHousehold = command({
  name: 'people.correct-household',
  input: z.object({ id: id(), ...householdFields, addressOf: optional(code()), why: text(500) }),
  async run(tx: Tx<PeopleTables>, { id, addressOf, why, ...fields }, by) {
    await householdForUpdate(tx, id)
    const member = (await membersOf(tx, id)).find(({ ref }) => ref === addressOf)
    if (addressOf !== null && !member) throw new Refusal('people.household.not-a-member', 'addressOf')
    await keepHousehold(tx, id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('people.households')
      .set({ ...householdColumns(fields), address_of: member?.party_id ?? null })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
