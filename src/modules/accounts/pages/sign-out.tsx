import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookie, sessionCookieText } from '#platform/web/cookies.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { signOut } from '../commands/sign-out.ts'
import { accountsWords } from '../words/words.ts'

/** Asks before it signs out. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.sign-out.title'),
    <>
      <PageHeader title={t('accounts.sign-out.title')} />
      <Form action="/sign-out" submit={t('accounts.sign-out.title')} cancelHref="/" />
    </>,
  )
}

export async function submit(c: Ctx) {
  await signOut(c.world, c.actor, { token: c.cookie(sessionCookie) ?? '' })
  return redirect('/sign-in', [sessionCookieText('', 0)])
}
