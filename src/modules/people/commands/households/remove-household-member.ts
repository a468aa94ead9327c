import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, optional, text } from '#platform/inputs.ts'
import type { PeopleTables } from '../../tables.ts'
import { householdForUpdate, keepHousehold } from './household-fields.ts'

const find = (tx: Tx<PeopleTables>, id: string) =>
  tx
    .selectFrom('people.household_members')
    .selectAll()
    .where('id', '=', id)
    .where('voided_at', 'is', null)
    .executeTakeFirst()

/** Says on which day somebody lived in a household last, or without a day that the person never did. */
export const removeHouseholdMember = command({
  name: 'people.remove-household-member',
  input: z.object({ id: id(), until: optional(day()), why: text(500) }),
  async run(tx: Tx<PeopleTables>, { id, until, why }, by) {
    const seen = await find(tx, id)
    if (!seen) throw new NotFound()
    const household = await householdForUpdate(tx, seen.household_id)
    // what was read before the household was locked may have changed
    const member = await find(tx, id)
    if (!member) throw new NotFound()
    if (until !== null && member.until !== null) throw new Refusal('people.household.has-left', 'until')
    if (until !== null && until < member.since) throw new Refusal('people.household.left-before', 'until')
    if (until !== null) refuseComing({ start: until }, await dayIn(tx as unknown as Tx, by.now), 'until')
    await keepHousehold(tx, household.id, by, { change: 'corrected', reason: why })
    const change = until === null ? { voided_at: by.now } : { until }
    await tx.updateTable('people.household_members').set(change).where('id', '=', id).execute()
    by.about(household.id)
    return { id: household.id }
  },
})
