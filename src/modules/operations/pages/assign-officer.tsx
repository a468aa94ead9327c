import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { changeScreen } from '#ui/record.tsx'
import { assignOfficer, endAssignment } from '../commands/assign-officer.ts'
import { getOperation } from '../queries/get-operation.ts'
import { listOfficers } from '../queries/list-officers.ts'
import { say } from './parts.tsx'

type Officers = readonly { readonly signInName: string; readonly name: string }[]
type Operation = Awaited<ReturnType<typeof getOperation>>

const OfficerField = ({ c, officers }: { c: Ctx; officers: Officers }) => (
  <SelectField
    name="officer"
    label={say(c)('operations.field.officer')}
    value={c.form.text('officer', c.query('officer'))}
    options={officers.map(({ signInName, name }) => ({ value: signInName, label: `${name} (${signInName})` }))}
    required
  />
)

const screen = (
  verb: 'assign-officer' | 'end-assignment',
  act: typeof assignOfficer,
  choices: (c: Ctx, operation: Operation) => Promise<Officers> | Officers,
) =>
  changeScreen(act, {
    here: (c) => `/operations/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`operations.${verb}.title`),
        lead: t(`operations.${verb}.lead`),
        submit: t(`operations.${verb}.submit`),
        record: operation.code,
        fields: <OfficerField c={c} officers={await choices(c, operation)} />,
      }
    },
  })

/** An officer assigned to an operation: one of those who are not yet. */
export const assigning = screen('assign-officer', assignOfficer, async (c, { officers }) => {
  const there = new Set(officers.map(({ accountId }) => accountId))
  return (await listOfficers(c.world, c.actor, {})).filter(({ id }) => !there.has(id))
})
/** An assignment ended. */
export const ending = screen('end-assignment', endAssignment, (_, { officers }) => officers)
