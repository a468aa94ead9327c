import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/dispatch.ts'
import { submits } from '#platform/web/route.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { setPassword } from '../commands/set-password.ts'
import { accountsWords } from '../words/words.ts'

/** One's own password. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.set-password.title'),
    <>
      <PageHeader title={t('accounts.set-password.title')} lead={t('accounts.set-password.lead')} />
      <Form
        action="/accounts/set-password"
        submit={t('accounts.set-password.submit')}
        problems={c.form.problems}
        cancelHref="/"
      >
        <TextField
          name="password"
          label={t('accounts.field.password')}
          type="password"
          autocomplete="new-password"
          required
        />
        <TextField
          name="again"
          label={t('accounts.field.again')}
          type="password"
          autocomplete="new-password"
          required
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  setPassword,
  (c) => ({ ...c.form.values, keepSession: c.cookie(sessionCookie) }),
  () => redirect('/'),
)
