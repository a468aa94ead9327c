import type { Ctx } from '#platform/web/context.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctProfile } from '../commands/correct-profile.ts'
import { createProfile } from '../commands/create-profile.ts'
import { getProfile } from '../queries/get-profile.ts'
import { profileKinds } from '../rules/choices.ts'
import { profilesCrumb, say, titleText } from './parts.tsx'

type Profile = Awaited<ReturnType<typeof getProfile>>
type Props = { c: Ctx; profile?: Profile }

const TextFields = ({ c, profile }: Props) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="titles" title={t('applications.field.title')} hint={t('applications.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`applications.field.title.${language}`)}
          texts={profile?.titles}
        />
      </FieldGroup>
      <FieldGroup title={t('applications.field.description')} hint={t('applications.field.description.hint')}>
        <TextsFields
          form={c.form}
          name="descriptions"
          labelOf={(language) => t(`applications.field.description.${language}`)}
          texts={profile?.descriptions}
          rows={4}
        />
      </FieldGroup>
    </>
  )
}

const DayFields = ({ c, profile }: Props) => {
  const t = say(c)
  return (
    <FieldRow>
      <DateField
        name="openFrom"
        label={t('applications.field.open-from')}
        value={c.form.text('openFrom', profile?.open_from)}
      />
      <DateField
        name="openUntil"
        label={t('applications.field.open-until')}
        value={c.form.text('openUntil', profile?.open_until)}
      />
    </FieldRow>
  )
}

const Fields = (props: Props) => {
  const { c, profile } = props
  const t = say(c)
  return (
    <>
      <TextFields {...props} />
      <SelectField
        name="kind"
        label={t('applications.field.kind')}
        options={profileKinds.map((value) => ({ value, label: t(`applications.kind.${value}`) }))}
        value={c.form.text('kind', profile?.kind)}
        required
      />
      <CheckField
        name="isFieldRole"
        label={t('applications.field.field-role')}
        hint={t('applications.field.field-role.hint')}
        checked={c.form.sent ? c.form.text('isFieldRole') !== '' : (profile?.is_field_role ?? false)}
      />
      <TextField name="place" label={t('applications.field.place')} value={c.form.text('place', profile?.place)} />
      <NumberField
        name="wanted"
        label={t('applications.field.wanted')}
        hint={t('applications.field.wanted.hint')}
        value={c.form.text('wanted', profile?.wanted == null ? '' : String(profile.wanted))}
      />
      <DayFields {...props} />
      <TextArea
        name="note"
        label={t('applications.field.note')}
        hint={t('applications.field.note.hint')}
        rows={2}
        value={c.form.text('note', profile?.note)}
      />
    </>
  )
}

/** A new profile, as a draft. */
export const creating = createScreen(createProfile, {
  list: '/applications/profiles',
  ask(c) {
    const t = say(c)
    return {
      title: t('applications.create-profile.title'),
      lead: t('applications.create-profile.lead'),
      submit: t('applications.create-profile.submit'),
      list: t('applications.list-profiles.title'),
      fields: (
        <>
          <Fields c={c} />
          <TextField
            name="ref"
            label={t('applications.field.ref')}
            hint={t('applications.field.ref.hint')}
            width="medium"
            value={c.form.text('ref')}
          />
        </>
      ),
    }
  },
})

/** A profile corrected. */
export const correcting = changeScreen(correctProfile, {
  here: (c) => `/applications/profiles/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const profile = await getProfile(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('applications.correct-profile.title'),
      lead: t('applications.correct-profile.lead'),
      submit: t('applications.correct-profile.submit'),
      record: titleText(c, profile),
      above: [profilesCrumb(c)],
      fields: (
        <>
          <Fields c={c} profile={profile} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
