import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { findPerson } from '../../queries/find-person.ts'
import type { PeopleTables } from '../../tables.ts'
import { addMember, householdForUpdate, keepHousehold } from './household-fields.ts'

/** Says that somebody lives in a household since a day. */
export const addHouseholdMember = command({
  name: 'people.add-household-member',
  input: z.object({ id: id(), member: text(200), since: day(), why: text(500) }),
  async run(tx: Tx<PeopleTables>, { id, member, since, why }, by) {
    await householdForUpdate(tx, id)
    const party_id = await findPerson(tx as unknown as Tx, member, 'member', by.actor)
    await keepHousehold(tx, id, by, { change: 'corrected', reason: why })
    await addMember(tx, by, { household_id: id, party_id, since }, { member: 'member', since: 'since' })
    return { id }
  },
})
