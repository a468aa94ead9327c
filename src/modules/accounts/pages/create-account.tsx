import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { languageNames, languages } from '#platform/words.ts'
import { SelectField } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { createAccount } from '../commands/create-account.ts'
import { roles } from '../rules/roles.ts'
import { accountsWords } from '../words/words.ts'

/** A new account; its holder comes in by a one-time link. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.create-account.title'),
    <>
      <PageHeader
        title={t('accounts.create-account.title')}
        lead={t('accounts.create-account.lead')}
        breadcrumb={[{ href: '/accounts', label: t('accounts.list-accounts.title') }]}
      />
      <Form
        action="/accounts/create"
        submit={t('accounts.create-account.submit')}
        problems={c.form.problems}
        cancelHref="/accounts"
      >
        <TextField name="name" label={t('accounts.field.name')} value={c.form.text('name')} required />
        <TextField
          name="signInName"
          label={t('accounts.field.sign-in-name')}
          hint={t('accounts.field.sign-in-name.hint')}
          width="medium"
          value={c.form.text('signInName')}
          required
        />
        <SelectField
          name="role"
          label={t('accounts.field.role')}
          value={c.form.text('role')}
          options={roles.map((role) => ({ value: role, label: t(`accounts.role.${role}`) }))}
          required
        />
        <SelectField
          name="language"
          label={t('accounts.field.language')}
          choose={false}
          value={c.form.text('language', c.language)}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          required
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  createAccount,
  (c) => c.form.values,
  (c) => redirect(`/accounts/create-sign-in-link?name=${encodeURIComponent(c.form.text('signInName'))}`),
)
