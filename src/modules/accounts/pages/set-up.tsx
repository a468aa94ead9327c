import { defaultTimeZone, timeZones } from '#modules/organisation/face.ts'
import { currencies } from '#platform/currencies.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Notice } from '#ui/basics.tsx'
import { CheckField } from '#ui/choices.tsx'
import { DatalistField, DateField, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { setUp } from '../commands/set-up.ts'
import { checkSetUpLink } from '../queries/check-set-up-link.ts'
import { sessionBegun } from './entry.ts'
import { HolderFields, say } from './parts.tsx'
import { PlainNotice } from './plain-notice.tsx'

const ProfileFields = ({ c }: { c: Ctx }) => (
  <FieldGroup title={say(c)('accounts.set-up.organisation')}>
    <TextsFields form={c.form} name="names" labelOf={(language) => c.say(`organisation.name.${language}`)} required />
    <FieldRow>
      <DatalistField
        name="timeZone"
        label={c.say('organisation.field.time-zone')}
        hint={c.say('organisation.field.time-zone.hint')}
        options={timeZones.map((value) => ({ value }))}
        value={c.form.text('timeZone', defaultTimeZone)}
        required
      />
      <DatalistField
        name="baseCurrency"
        label={c.say('organisation.field.base-currency')}
        hint={c.say('organisation.field.base-currency.hint')}
        options={currencies.map((value) => ({ value }))}
        value={c.form.text('baseCurrency')}
        required
      />
    </FieldRow>
    <FieldGroup title={c.say('organisation.field.languages')} hint={c.say('organisation.field.languages.hint')}>
      {languages.map((language) => (
        <CheckField
          name={`languages.${language}`}
          label={languageNames[language]}
          checked={c.form.text(`languages.${language}`, language === c.language ? 'yes' : '') === 'yes'}
        />
      ))}
    </FieldGroup>
  </FieldGroup>
)

const YearFields = ({ c }: { c: Ctx }) => (
  <FieldGroup title={say(c)('accounts.set-up.year')} hint={say(c)('accounts.set-up.year.hint')}>
    <TextField
      name="label"
      label={c.say('organisation.field.label')}
      hint={c.say('organisation.field.label.hint')}
      width="medium"
      value={c.form.text('label')}
      required
    />
    <FieldRow>
      <DateField
        name="startDay"
        label={c.say('organisation.field.start-day')}
        value={c.form.text('startDay')}
        required
      />
      <DateField name="endDay" label={c.say('organisation.field.end-day')} value={c.form.text('endDay')} required />
    </FieldRow>
  </FieldGroup>
)

const OfficerFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <FieldGroup title={t('accounts.set-up.officer')} hint={t('accounts.set-up.officer.hint')}>
      <HolderFields c={c} />
      <TextField
        name="password"
        label={t('accounts.field.password')}
        hint={t('accounts.set-up.password.hint')}
        type="password"
        autocomplete="new-password"
        required
      />
      <TextField name="again" label={t('accounts.field.again')} type="password" autocomplete="new-password" required />
    </FieldGroup>
  )
}

// a problem of all boxes stands at the first
const problemsOf = (c: Ctx) =>
  c.form.problems.map((problem) => (problem.field === 'languages' ? { ...problem, field: 'languages.en' } : problem))

/** The first page of an installation: looking at it does nothing, its form sets everything up at once. */
export async function show(c: Ctx) {
  const t = say(c)
  const title = t('accounts.set-up.title')
  const link = await checkSetUpLink(c.world, c.actor, { token: c.param('token'), now: c.world.clock() })
  if (!link.isGood)
    return page(
      title,
      <>
        <PageHeader title={title} />
        <Notice tone="warning">{t('accounts.set-up.over')}</Notice>
      </>,
      { bare: true, status: 404 },
    )
  return page(
    title,
    <>
      <PageHeader title={title} lead={t('accounts.set-up.lead')} />
      <PlainNotice c={c} />
      <Form action={c.url.pathname} submit={t('accounts.set-up.submit')} problems={problemsOf(c)}>
        {link.asksProfile && <ProfileFields c={c} />}
        {link.asksYear && <YearFields c={c} />}
        <OfficerFields c={c} />
      </Form>
    </>,
    { bare: true },
  )
}

export async function submit(c: Ctx) {
  const given = c.form.values
  // no ticked box sends nothing at all
  const asked = 'names' in given ? { languages: {}, ...given } : given
  const { token } = await setUp(c.world, c.actor, { ...asked, token: c.param('token') })
  return redirect('/', [sessionBegun(token)])
}
