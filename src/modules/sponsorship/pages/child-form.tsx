import { dateOffered, dateTyped } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctChild } from '../commands/correct-child.ts'
import { createChild } from '../commands/create-child.ts'
import { getChild } from '../queries/get-child.ts'
import { childKinds, registrations, stages } from '../rules/choices.ts'
import { say } from './parts.tsx'

type Child = Awaited<ReturnType<typeof getChild>>

const Fields = (props: { c: Ctx; child?: Child }) => {
  const { c, child } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="code"
        label={t('sponsorship.field.code')}
        hint={child ? t('sponsorship.field.code.hint') : t('sponsorship.field.code.new')}
        width="short"
        autocomplete="off"
        value={c.form.text('code', child?.code)}
        required={child !== undefined}
      />
      <SelectField
        name="kind"
        label={t('sponsorship.field.kind')}
        value={c.form.text('kind', child?.kind)}
        options={childKinds.map((value) => ({ value, label: t(`sponsorship.kind.${value}`) }))}
        required
      />
      <NumberField
        name="birthYear"
        label={t('sponsorship.field.birth-year')}
        hint={t('sponsorship.field.birth-year.hint')}
        value={c.form.text('birthYear', child?.birth_year === null ? '' : child && String(child.birth_year))}
      />
      <PartialDateField
        name="entered"
        label={t('sponsorship.field.entered')}
        value={c.form.text('entered', dateTyped(child, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
    </>
  )
}

const FirstState = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <FieldGroup title={t('sponsorship.first-state')} hint={t('sponsorship.first-state.hint')}>
      <FieldRow>
        <SelectField
          name="stage"
          label={t('sponsorship.field.stage')}
          value={c.form.text('stage')}
          options={stages.map((value) => ({ value, label: t(`sponsorship.stage.${value}`) }))}
        />
        <SelectField
          name="registration"
          label={t('sponsorship.field.registration')}
          value={c.form.text('registration')}
          options={registrations.map((value) => ({ value, label: t(`sponsorship.registration.${value}`) }))}
        />
      </FieldRow>
    </FieldGroup>
  )
}

/** A new child, under a code. */
export const creating = createScreen(createChild, {
  list: '/sponsorship',
  record: (id) => `/sponsorship/children/${id}`,
  ask(c) {
    const t = say(c)
    return {
      title: t('sponsorship.create-child.title'),
      lead: t('sponsorship.create-child.lead'),
      submit: t('sponsorship.create-child.submit'),
      list: t('sponsorship.list-children.title'),
      fields: (
        <>
          <Fields c={c} />
          <FirstState c={c} />
        </>
      ),
    }
  },
})

/** A child corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctChild, {
  here: (c) => `/sponsorship/children/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const child = await getChild(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('sponsorship.correct-child.title'),
      lead: t('sponsorship.correct-child.lead'),
      submit: t('sponsorship.correct-child.submit'),
      record: child.code,
      above: [{ href: '/sponsorship', label: t('sponsorship.list-children.title') }],
      fields: (
        <>
          <Fields c={c} child={child} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
