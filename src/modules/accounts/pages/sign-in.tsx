import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookieText } from '#platform/web/dispatch.ts'
import { ownPath } from '#platform/web/reach.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { noteAttempt } from '../commands/note-attempt.ts'
import { signIn } from '../commands/sign-in.ts'
import { sessionLength } from '../rules/limits.ts'
import { accountsWords } from '../words/words.ts'
import { PlainNotice } from './plain-notice.tsx'

/** A path of this site only: never another host. */
const safePath = (path: string | undefined): string => ownPath(path ?? '/') ?? '/'

/** The cookie of a session that has just begun. */
export const sessionBegun = (token: string): string => sessionCookieText(token, sessionLength / 1000)

/** Name and password. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const to = encodeURIComponent(safePath(c.query('to')))
  return page(
    t('accounts.sign-in.title'),
    <>
      <PageHeader title={t('accounts.sign-in.title')} lead={t('accounts.sign-in.lead')} />
      <PlainNotice c={c} />
      <Form action={`/sign-in?to=${to}`} submit={t('accounts.sign-in.submit')} problems={c.form.problems}>
        <TextField
          name="signInName"
          label={t('accounts.field.sign-in-name')}
          autocomplete="username"
          value={c.form.text('signInName')}
          required
        />
        <TextField
          name="password"
          label={t('accounts.field.password')}
          type="password"
          autocomplete="current-password"
          required
        />
      </Form>
    </>,
    { bare: true },
  )
}

export async function submit(c: Ctx) {
  const { signInName, password } = c.form.values
  await noteAttempt(c.world, c.actor, { signInName })
  const { token } = await signIn(c.world, c.actor, { signInName, password })
  return redirect(safePath(c.query('to')), [sessionBegun(token)])
}
