import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { resetSecondFactor } from '../commands/reset-second-factor.ts'
import { getAccount } from '../queries/get-account.ts'
import { accountsWords } from '../words/words.ts'

/** Takes away the second factor of somebody who can show it no more. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const account = await getAccount(c.world, c.actor, { id: c.param('id') })
  return page(
    t('accounts.reset-second-factor.title'),
    <>
      <PageHeader
        title={t('accounts.reset-second-factor.title')}
        lead={t('accounts.reset-second-factor.lead')}
        breadcrumb={[{ href: `/accounts/${account.id}`, label: account.name }]}
      />
      <Form
        action={c.url.pathname}
        submit={t('accounts.reset-second-factor.submit')}
        submitTone="danger"
        problems={c.form.problems}
        cancelHref={`/accounts/${account.id}`}
      />
    </>,
  )
}

export const submit = submits(
  resetSecondFactor,
  (c) => ({ id: c.param('id') }),
  (c) => redirect(`/accounts/${c.param('id')}`),
)
