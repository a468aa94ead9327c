import { currencies } from '#platform/currencies.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { languageNames, languages } from '#platform/words.ts'
import { CheckField } from '#ui/choices.tsx'
import { DatalistField, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { setProfile } from '../commands/set-profile.ts'
import { getProfile } from '../queries/get-profile.ts'
import type { Organisation } from '../queries/profile.ts'
import { defaultTimeZone } from '../rules/defaults.ts'
import { timeZones } from '../rules/time-zone.ts'
import { say } from './parts.tsx'

interface Props {
  c: Ctx
  profile: Organisation | null
}

const NameFields = ({ c, profile }: Props) => {
  const t = say(c)
  return (
    <FieldGroup title={t('organisation.names')} hint={t('organisation.set-profile.names-hint')}>
      <TextsFields
        form={c.form}
        name="names"
        labelOf={(language) => t(`organisation.name.${language}`)}
        texts={profile?.names}
        required
      />
    </FieldGroup>
  )
}

const LegalFormFields = ({ c, profile }: Props) => {
  const t = say(c)
  return (
    <FieldGroup title={t('organisation.legal-forms')} hint={t('organisation.set-profile.texts-hint')}>
      <TextsFields
        form={c.form}
        name="legalForms"
        labelOf={(language) => t(`organisation.legal-form.${language}`)}
        texts={profile?.legalForms}
      />
    </FieldGroup>
  )
}

const PurposeFields = ({ c, profile }: Props) => {
  const t = say(c)
  return (
    <FieldGroup title={t('organisation.purposes')} hint={t('organisation.purpose.hint')}>
      <TextsFields
        form={c.form}
        name="purposes"
        labelOf={(language) => t(`organisation.purpose.${language}`)}
        texts={profile?.purposes}
        rows={2}
      />
    </FieldGroup>
  )
}

const SettingFields = ({ c, profile }: Props) => {
  const t = say(c)
  const used = profile?.languages ?? [c.language]
  return (
    <>
      <FieldRow>
        <DatalistField
          name="timeZone"
          label={t('organisation.field.time-zone')}
          hint={t('organisation.field.time-zone.hint')}
          options={timeZones.map((value) => ({ value }))}
          value={c.form.text('timeZone', profile?.timeZone ?? defaultTimeZone)}
          required
        />
        <DatalistField
          name="baseCurrency"
          label={t('organisation.field.base-currency')}
          hint={t('organisation.field.base-currency.hint')}
          options={currencies.map((value) => ({ value }))}
          value={c.form.text('baseCurrency', profile?.baseCurrency)}
          required
        />
      </FieldRow>
      <FieldGroup title={t('organisation.field.languages')} hint={t('organisation.field.languages.hint')}>
        {languages.map((language) => (
          <CheckField
            name={`languages.${language}`}
            label={languageNames[language]}
            checked={c.form.text(`languages.${language}`, used.includes(language) ? 'yes' : '') === 'yes'}
          />
        ))}
      </FieldGroup>
    </>
  )
}

const ContactFields = ({ c, profile }: Props) => {
  const t = say(c)
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={t('organisation.field.email')}
        value={c.form.text('email', profile?.email)}
      />
      <TextField
        name="website"
        type="url"
        label={t('organisation.field.website')}
        value={c.form.text('website', profile?.website)}
      />
    </>
  )
}

// a problem of all boxes stands at the first
const problemsOf = (c: Ctx) =>
  c.form.problems.map((problem) => (problem.field === 'languages' ? { ...problem, field: 'languages.en' } : problem))

/** The profile, set for the first time or corrected. */
export async function show(c: Ctx) {
  const t = say(c)
  const { profile } = await getProfile(c.world, c.actor, {})
  return page(
    t('organisation.set-profile.title'),
    <>
      <PageHeader
        title={t('organisation.set-profile.title')}
        lead={profile ? t('organisation.set-profile.lead') : undefined}
        breadcrumb={[{ href: '/organisation', label: t('organisation.get-profile.title') }]}
      />
      <Form
        action="/organisation/set-profile"
        submit={t('organisation.set-profile.submit')}
        problems={problemsOf(c)}
        cancelHref="/organisation"
      >
        <NameFields c={c} profile={profile} />
        <SettingFields c={c} profile={profile} />
        <ContactFields c={c} profile={profile} />
        <LegalFormFields c={c} profile={profile} />
        <PurposeFields c={c} profile={profile} />
        {profile && <WhyField c={c} />}
      </Form>
    </>,
  )
}

// no ticked box sends nothing at all
export const submit = submits(
  setProfile,
  (c) => ({ languages: {}, ...c.form.values }),
  () => redirect('/organisation'),
)
