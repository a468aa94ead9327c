import { levels, type Skill, skills } from '#modules/volunteers/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { NumberField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { countryOptions, languageOptions, say, sayAbilities } from './parts.tsx'

/** What is known of an applicant so far. */
export interface Known {
  readonly name: string | null
  readonly email: string | null
  readonly language: string
  readonly country: string | null
  readonly languages: readonly { readonly language: string; readonly level: string }[]
  readonly skills: readonly Skill[]
  readonly hours: bigint | null
  readonly words: string | null
}

type Props = { c: Pick<Ctx, 'form' | 'language'>; known?: Known; needsEmail?: boolean; lines?: number }

const WhoFields = ({ c, known, needsEmail }: Props) => {
  const t = say(c)
  return (
    <>
      <TextField
        name="name"
        label={t('applications.field.name')}
        autocomplete="off"
        value={c.form.text('name', known?.name)}
        required
      />
      <TextField
        name="email"
        label={t('applications.field.email')}
        type="email"
        autocomplete="off"
        value={c.form.text('email', known?.email)}
        required={needsEmail}
      />
      <SelectField
        name="language"
        label={t('applications.field.answer-language')}
        choose={false}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={c.form.text('language', known?.language ?? c.language)}
        required
      />
      <SelectField
        name="country"
        label={t('applications.field.country')}
        options={countryOptions(c)}
        value={c.form.text('country', known?.country)}
      />
    </>
  )
}

const LanguageLines = ({ c, known, lines: least = 1 }: Props) => {
  const t = say(c)
  const kept = known?.languages ?? []
  const count = Math.max(c.form.rows('languages'), c.form.sent ? 1 : kept.length, least)
  const lines = Array.from({ length: count }, (_, i) => ({
    language: c.form.text(`languages.${i}.language`, kept[i]?.language),
    level: c.form.text(`languages.${i}.level`, kept[i]?.level),
  }))
  return (
    <LinesField
      name="languages"
      label={t('applications.field.languages')}
      hint={t('applications.field.languages-told.hint')}
      lines={lines}
      parts={[
        { key: 'language', label: t('applications.field.language'), options: languageOptions(c) },
        {
          key: 'level',
          label: t('applications.field.level-told'),
          options: levels.map((value) => ({ value, label: sayAbilities(c)(`volunteers.level.${value}`) })),
        },
      ]}
    />
  )
}

const SkillFields = ({ c, known }: Props) => {
  const t = say(c)
  const isTicked = (skill: Skill) =>
    c.form.sent ? c.form.text(`skills.${skill}`) !== '' : (known?.skills.includes(skill) ?? false)
  return (
    <FieldGroup name="skills" title={t('applications.field.skills')}>
      {skills.map((skill) => (
        <CheckField
          name={`skills.${skill}`}
          label={sayAbilities(c)(`volunteers.skill.${skill}`)}
          checked={isTicked(skill)}
        />
      ))}
    </FieldGroup>
  )
}

/** What is asked of whoever applies, in the office and on the public site. */
export const ApplicantFields = (props: Props) => {
  const { c, known } = props
  const t = say(c)
  return (
    <>
      <WhoFields {...props} />
      <LanguageLines {...props} />
      <SkillFields {...props} />
      <NumberField
        name="hours"
        label={t('applications.field.hours-told')}
        value={c.form.text('hours', known?.hours == null ? '' : String(known.hours))}
      />
      <TextArea
        name="words"
        label={t('applications.field.words')}
        hint={t('applications.field.words.hint')}
        rows={6}
        value={c.form.text('words', known?.words)}
      />
    </>
  )
}
