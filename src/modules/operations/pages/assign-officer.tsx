import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { assignOfficer, endAssignment } from '../commands/assign-officer.ts'
import { listOfficers } from '../queries/list-officers.ts'
import { chooseFor } from './choose-for.tsx'
import { say } from './parts.tsx'

type Officers = readonly { readonly signInName: string; readonly name: string }[]

const officerField = (c: Ctx, officers: Officers) => (
  <SelectField
    name="officer"
    label={say(c)('operations.field.officer')}
    value={c.form.text('officer', c.query('officer'))}
    options={officers.map(({ signInName, name }) => ({ value: signInName, label: `${name} (${signInName})` }))}
    required
  />
)

/** An officer assigned to an operation: one of those who are not yet. */
export const assigning = chooseFor('assign-officer', assignOfficer, officerField, async (c, { officers }) => {
  const there = new Set(officers.map(({ accountId }) => accountId))
  return (await listOfficers(c.world, c.actor, {})).filter(({ id }) => !there.has(id))
})
/** An assignment ended. */
export const ending = chooseFor('end-assignment', endAssignment, officerField, (_, { officers }) => officers)
