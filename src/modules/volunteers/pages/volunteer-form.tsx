import type { Found } from '#modules/people/face.ts'
import { dateTyped } from '#platform/dates/known.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { CheckField, ChoiceField, SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { LinesField } from '#ui/lines-field.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctVolunteer } from '../commands/correct-volunteer.ts'
import { createVolunteer } from '../commands/create-volunteer.ts'
import { getVolunteer } from '../queries/get-volunteer.ts'
import { levels, skills, volunteerKinds } from '../rules/choices.ts'
import { countryOptions, languageOptions, listCrumb, say } from './parts.tsx'
import { PartyField, personsMeant, personTold } from './party-field.tsx'
import { volunteerName } from './volunteer.tsx'

type Volunteer = Awaited<ReturnType<typeof getVolunteer>>
type Props = { c: Ctx; volunteer?: Volunteer; meant: readonly Found[] }

const WhoFields = ({ c, volunteer, meant }: Props) => {
  const t = say(c)
  return (
    <>
      <PartyField c={c} party={volunteer ? volunteer.person?.ref : c.query('party')} meant={meant} />
      <ChoiceField
        name="kind"
        label={t('volunteers.field.kind')}
        options={volunteerKinds.map((value) => ({ value, label: t(`volunteers.kind.${value}`) }))}
        value={c.form.text('kind', volunteer?.kind ?? 'volunteer')}
        required
      />
      <FieldRow>
        <SelectField
          name="country"
          label={t('volunteers.field.country')}
          options={countryOptions(c)}
          value={c.form.text('country', volunteer?.country)}
        />
        <TextField
          name="place"
          label={t('volunteers.field.place')}
          hint={t('volunteers.field.place.hint')}
          value={c.form.text('place', volunteer?.place)}
        />
      </FieldRow>
    </>
  )
}

const SkillFields = ({ c, volunteer }: Omit<Props, 'meant'>) => {
  const t = say(c)
  const isTicked = (skill: (typeof skills)[number]) =>
    c.form.sent ? c.form.text(`skills.${skill}`) !== '' : (volunteer?.skills.includes(skill) ?? false)
  return (
    <>
      <FieldGroup name="skills" title={t('volunteers.field.skills')}>
        {skills.map((skill) => (
          <CheckField name={`skills.${skill}`} label={t(`volunteers.skill.${skill}`)} checked={isTicked(skill)} />
        ))}
      </FieldGroup>
      <TextField
        name="skillText"
        label={t('volunteers.field.skill-text')}
        value={c.form.text('skillText', volunteer?.skill_text)}
      />
    </>
  )
}

const LanguageLines = ({ c, volunteer }: Omit<Props, 'meant'>) => {
  const t = say(c)
  const kept = volunteer?.languages ?? []
  const count = Math.max(c.form.rows('languages'), c.form.sent ? 1 : kept.length, 1)
  const lines = Array.from({ length: count }, (_, i) => ({
    from: c.form.text(`languages.${i}.from`, kept[i]?.from_language),
    to: c.form.text(`languages.${i}.to`, kept[i]?.to_language),
    level: c.form.text(`languages.${i}.level`, kept[i]?.level),
  }))
  const options = languageOptions(
    c,
    lines.flatMap(({ from, to }) => [from, to]),
  )
  return (
    <LinesField
      name="languages"
      label={t('volunteers.field.languages')}
      hint={t('volunteers.field.languages.hint')}
      lines={lines}
      parts={[
        { key: 'from', label: t('volunteers.field.from-language'), options },
        { key: 'to', label: t('volunteers.field.into'), options, empty: t('volunteers.field.into.none') },
        {
          key: 'level',
          label: t('volunteers.field.level'),
          options: levels.map((value) => ({ value, label: t(`volunteers.level.${value}`) })),
        },
      ]}
    />
  )
}

const sinceOf = (c: Ctx, volunteer: Volunteer | undefined) => {
  const service = volunteer?.services.at(-1)
  return service && dateTyped({ date_edtf: service.since_edtf, date_printed: service.since_printed }, c.language)
}

const untilOf = (c: Ctx, volunteer: Volunteer) => {
  const service = volunteer.services.at(-1)
  if (!service?.until_edtf) return undefined
  return dateTyped({ date_edtf: service.until_edtf, date_printed: service.until_printed }, c.language)
}

const UntilFields = ({ c, volunteer }: { c: Ctx; volunteer: Volunteer }) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="until"
        label={t('volunteers.field.until')}
        hint={t('volunteers.field.until.hint')}
        value={c.form.text('until', untilOf(c, volunteer))}
      />
      <TextField
        name="untilReason"
        label={t('volunteers.field.until-reason')}
        hint={t('volunteers.field.until-reason.hint')}
        value={c.form.text('untilReason', volunteer.services.at(-1)?.reason)}
      />
    </>
  )
}

const Fields = ({ c, volunteer, meant }: Props) => {
  const t = say(c)
  const known = volunteer && { volunteer }
  return (
    <>
      <WhoFields c={c} {...known} meant={meant} />
      <PartialDateField
        name="since"
        label={t('volunteers.field.since')}
        value={c.form.text('since', sinceOf(c, volunteer))}
        required
      />
      {volunteer && <UntilFields c={c} volunteer={volunteer} />}
      <SkillFields c={c} {...known} />
      <LanguageLines c={c} {...known} />
      <TextArea
        name="note"
        label={t('volunteers.field.note')}
        hint={t('volunteers.field.note.hint')}
        rows={2}
        value={c.form.text('note', volunteer?.note)}
      />
    </>
  )
}

/** A person who begins to help. */
export const creating = {
  ...createScreen(createVolunteer, {
    list: '/volunteers',
    async ask(c) {
      const t = say(c)
      return {
        title: t('volunteers.create-volunteer.title'),
        lead: t('volunteers.create-volunteer.lead'),
        submit: t('volunteers.create-volunteer.submit'),
        list: t('volunteers.list-volunteers.title'),
        fields: (
          <>
            <Fields c={c} meant={await personsMeant(c)} />
            <TextField
              name="ref"
              label={t('volunteers.field.ref')}
              hint={t('volunteers.field.ref.hint')}
              width="medium"
              value={c.form.text('ref')}
            />
          </>
        ),
      }
    },
  }),
  submit: submits(
    createVolunteer,
    (c) => ({ ...c.form.values, ...personTold(c) }),
    (_, { id }) => redirect(`/volunteers/${id}`),
  ),
}

/** A volunteer corrected; what was said before stays in the history. */
export const correcting = changeScreen(correctVolunteer, {
  about: (c) => ({ id: c.param('id'), ...personTold(c) }),
  here: (c) => `/volunteers/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const volunteer = await getVolunteer(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('volunteers.correct-volunteer.title'),
      lead: t('volunteers.correct-volunteer.lead'),
      submit: t('volunteers.correct-volunteer.submit'),
      record: volunteerName(volunteer),
      above: [listCrumb(c)],
      fields: (
        <>
          <Fields c={c} volunteer={volunteer} meant={await personsMeant(c)} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
