import { levels, skills } from '#modules/volunteers/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { NumberField, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { addCriterion } from '../commands/add-criterion.ts'
import { getProfile } from '../queries/get-profile.ts'
import { criterionIn } from '../queries/profile-rows.ts'
import { criterionKinds } from '../rules/choices.ts'
import { criterionText, languageOptions, profilesCrumb, say, sayAbilities, titleText } from './parts.tsx'

type Profile = Awaited<ReturnType<typeof getProfile>>

const WhereField = ({ c, profile }: { c: Ctx; profile: Profile }) => {
  const t = say(c)
  const firsts = [...Map.groupBy(profile.criteria, ({ requirement }) => requirement)]
  if (firsts.length === 0) return null
  return (
    <SelectField
      name="requirement"
      label={t('applications.field.requirement')}
      hint={t('applications.field.requirement.hint')}
      choose={false}
      options={[
        { value: '', label: t('applications.field.requirement.new') },
        ...firsts.map(([requirement, criteria]) => ({
          value: String(requirement),
          label: t('applications.or', { other: criteria.map((row) => criterionText(c, criterionIn(row))).join(' / ') }),
        })),
      ]}
      value={c.form.text('requirement')}
    />
  )
}

const LanguageFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const options = languageOptions(c)
  return (
    <FieldGroup title={t('applications.field.languages')} hint={t('applications.field.languages.hint')}>
      <FieldRow>
        <SelectField
          name="language"
          label={t('applications.field.language')}
          options={options}
          value={c.form.text('language')}
        />
        <SelectField
          name="second"
          label={t('applications.field.second')}
          options={options}
          value={c.form.text('second')}
        />
      </FieldRow>
      <SelectField
        name="level"
        label={t('applications.field.level')}
        options={levels.map((value) => ({ value, label: sayAbilities(c)(`volunteers.level.${value}`) }))}
        value={c.form.text('level')}
      />
    </FieldGroup>
  )
}

const OtherFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FieldGroup title={t('applications.criterion.skill')}>
        <SelectField
          name="skill"
          label={t('applications.field.skill')}
          options={skills.map((value) => ({ value, label: sayAbilities(c)(`volunteers.skill.${value}`) }))}
          value={c.form.text('skill')}
        />
      </FieldGroup>
      <FieldGroup title={t('applications.criterion.country')}>
        <TextField
          name="countries"
          label={t('applications.field.countries')}
          hint={t('applications.field.countries.hint')}
          value={c.form.text('countries')}
        />
      </FieldGroup>
      <FieldGroup title={t('applications.criterion.hours')}>
        <NumberField name="hours" label={t('applications.field.hours')} value={c.form.text('hours')} />
      </FieldGroup>
      <FieldGroup name="texts" title={t('applications.criterion.judged')} hint={t('applications.field.judged.hint')}>
        <TextsFields form={c.form} name="texts" labelOf={(language) => t(`applications.field.judged.${language}`)} />
      </FieldGroup>
    </>
  )
}

/** A requirement more, or another way to meet one. */
export const adding = changeScreen(addCriterion, {
  here: (c) => `/applications/profiles/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const profile = await getProfile(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('applications.add-criterion.title'),
      lead: t('applications.add-criterion.lead'),
      submit: t('applications.add-criterion.submit'),
      record: titleText(c, profile),
      above: [profilesCrumb(c)],
      fields: (
        <>
          <WhereField c={c} profile={profile} />
          <ChoiceField
            name="kind"
            label={t('applications.field.criterion-kind')}
            hint={t('applications.field.criterion-kind.hint')}
            options={criterionKinds.map((value) => ({ value, label: t(`applications.criterion.${value}`) }))}
            value={c.form.text('kind')}
            required
          />
          <LanguageFields c={c} />
          <OtherFields c={c} />
        </>
      ),
    }
  },
})
