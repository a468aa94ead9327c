import { type Ctx, page } from '#platform/web/context.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { createSignInLink } from '../commands/create-sign-in-link.ts'
import { getAccount } from '../queries/get-account.ts'
import { invitationLength, linkLength } from '../rules/limits.ts'
import { linkPage, listCrumb, say } from './parts.tsx'

const hour = 3_600_000

/** A one-time link for somebody who was invited, has no password or lost it. */
export async function show(c: Ctx) {
  const t = say(c)
  const account = await getAccount(c.world, c.actor, { id: c.param('id') })
  const here = `/accounts/${account.id}`
  return page(
    t('accounts.create-sign-in-link.title'),
    <>
      <PageHeader
        title={t('accounts.create-sign-in-link.title')}
        lead={t('accounts.create-sign-in-link.for', { name: account.name })}
        breadcrumb={[listCrumb(c), { href: here, label: account.name }]}
      />
      <Form
        action={c.url.pathname}
        submit={t('accounts.create-sign-in-link.submit')}
        problems={c.form.problems}
        cancelHref={here}
      />
    </>,
  )
}

export async function submit(c: Ctx) {
  const { sign_in_name, name, state } = await getAccount(c.world, c.actor, { id: c.param('id') })
  const { token } = await createSignInLink(c.world, c.actor, { signInName: sign_in_name })
  const hours = (state === 'invited' ? invitationLength : linkLength) / hour
  return linkPage(c, { title: say(c)('accounts.create-sign-in-link.title'), name, token, hours })
}
