import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctClass } from '../commands/correct-class.ts'
import { createClass } from '../commands/create-class.ts'
import { getClass } from '../queries/get-class.ts'
import { getTerm } from '../queries/get-term.ts'
import { classLevels } from '../rules/choices.ts'
import { NameFields, nameText, say } from './parts.tsx'

type Class = Awaited<ReturnType<typeof getClass>>

const Fields = (props: { c: Ctx; one?: Class | undefined }) => {
  const { c, one } = props
  const t = say(c)
  return (
    <>
      <NameFields c={c} names={one?.names} />
      <SelectField
        name="level"
        label={t('education.field.level')}
        value={c.form.text('level', one?.level)}
        options={classLevels.map((value) => ({ value, label: t(`education.level.${value}`) }))}
        required
      />
      <TextField
        name="teacher"
        label={t('education.field.teacher')}
        hint={t(c.may('people.search-people') ? 'education.field.teacher.by-name' : 'education.field.teacher.hint')}
        value={c.form.text('teacher', one?.teacher?.ref)}
        autocomplete="off"
      />
      <TextArea
        name="note"
        label={t('education.field.note')}
        hint={t('education.field.note.hint')}
        value={c.form.text('note', one?.note)}
      />
    </>
  )
}

/** A new class of a term. */
export const creating = changeScreen(createClass, {
  here: (c) => `/education/terms/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const term = await getTerm(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.create-class.title'),
      submit: t('education.create-class.submit'),
      record: nameText(c, term.names),
      fields: <Fields c={c} />,
    }
  },
})

/** A class corrected. */
export const correcting = changeScreen(correctClass, {
  here: (c) => `/education/classes/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const one = await getClass(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.correct-class.title'),
      lead: t('education.correct.lead'),
      submit: t('education.correct.submit'),
      record: nameText(c, one.names),
      fields: (
        <>
          <Fields c={c} one={one} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
