import { type Ctx, page } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Code, Notice } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { createSignInLink } from '../commands/create-sign-in-link.ts'
import { accountsWords } from '../words/words.ts'

/** A one-time link for somebody who has no password yet or lost it. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.create-sign-in-link.title'),
    <>
      <PageHeader
        title={t('accounts.create-sign-in-link.title')}
        breadcrumb={[{ href: '/accounts', label: t('accounts.list-accounts.title') }]}
      />
      <Form
        action="/accounts/create-sign-in-link"
        submit={t('accounts.create-sign-in-link.submit')}
        problems={c.form.problems}
        cancelHref="/accounts"
      >
        <TextField
          name="signInName"
          label={t('accounts.field.sign-in-name')}
          width="medium"
          value={c.form.text('signInName', c.query('name'))}
          required
        />
      </Form>
    </>,
  )
}

/** The link is shown once, on the answer itself; it is in no address and no session. */
export const submit = submits(
  createSignInLink,
  (c) => c.form.values,
  (c, { token }) => {
    const t = accountsWords.in(c.language)
    return page(
      t('accounts.create-sign-in-link.title'),
      <>
        <PageHeader
          title={t('accounts.create-sign-in-link.title')}
          breadcrumb={[{ href: '/accounts', label: t('accounts.list-accounts.title') }]}
        />
        <Notice tone="success" live>
          <p>{t('accounts.create-sign-in-link.lead', { name: c.form.text('signInName') })}</p>
          <p>
            <Code>{`${c.origin ?? c.url.origin}/sign-in/link/${token}`}</Code>
          </p>
        </Notice>
      </>,
    )
  },
)
