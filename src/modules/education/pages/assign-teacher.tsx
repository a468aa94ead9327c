import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { changeScreen } from '#ui/record.tsx'
import { assignTeacher, endAssignment } from '../commands/assign-teacher.ts'
import { getClass } from '../queries/get-class.ts'
import { listTeachers } from '../queries/list-teachers.ts'
import { nameText, say } from './parts.tsx'

interface Account {
  readonly signInName: string
  readonly name: string
}

type Class = Awaited<ReturnType<typeof getClass>>

const screen = (
  verb: 'assign-teacher' | 'end-assignment',
  act: typeof assignTeacher,
  choices: (c: Ctx, one: Class) => Promise<readonly Account[]> | readonly Account[],
) =>
  changeScreen(act, {
    here: (c) => `/education/classes/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const one = await getClass(c.world, c.actor, { id: c.param('id') })
      const offered = await choices(c, one)
      return {
        title: t(`education.${verb}.title`),
        lead: t(`education.${verb}.lead`),
        submit: t(`education.${verb}.title`),
        record: nameText(c, one.names),
        fields: (
          <SelectField
            name="account"
            label={t('education.field.account')}
            value={c.form.text('account')}
            options={offered.map(({ signInName, name }) => ({ value: signInName, label: `${name} (${signInName})` }))}
            required
          />
        ),
      }
    },
  })

/** An account assigned to a class: one of those that are not yet. */
export const assigning = screen('assign-teacher', assignTeacher, async (c, { assigned }) => {
  const there = new Set(assigned.map(({ signInName }) => signInName))
  const accounts = c.may('education.list-teachers') ? await listTeachers(c.world, c.actor, {}) : []
  return accounts.filter(({ signInName }) => !there.has(signInName))
})
/** An assignment ended. */
export const ending = screen('end-assignment', endAssignment, (_, { assigned }) => assigned)
