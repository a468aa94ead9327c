import { type Ctx, page } from '#platform/web/context.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { useSignInLink } from '../commands/use-sign-in-link.ts'
import { accountsWords } from '../words/words.ts'
import { browserOf, entered } from './entry.ts'
import { PlainNotice } from './plain-notice.tsx'

/** A one-time link: looking at it does nothing, the button signs in. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.use-sign-in-link.title'),
    <>
      <PageHeader title={t('accounts.use-sign-in-link.title')} lead={t('accounts.use-sign-in-link.lead')} />
      <PlainNotice c={c} />
      <Form action={c.url.pathname} submit={t('accounts.use-sign-in-link.submit')} problems={c.form.problems} />
    </>,
    { bare: true },
  )
}

export const submit = async (c: Ctx) =>
  entered(c, await useSignInLink(c.world, c.actor, { ...browserOf(c), token: c.param('token') }))
