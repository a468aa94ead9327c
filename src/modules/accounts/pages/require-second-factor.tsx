import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { CheckField } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { requireSecondFactor } from '../commands/require-second-factor.ts'
import { getOwnAccount } from '../queries/get-own-account.ts'
import { accountsWords } from '../words/words.ts'

/** Whether everybody needs a second factor. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const { isSecondFactorRequired } = await getOwnAccount(c.world, c.actor, { now: c.world.clock() })
  return page(
    t('accounts.require-second-factor.title'),
    <>
      <PageHeader
        title={t('accounts.require-second-factor.title')}
        lead={t('accounts.require-second-factor.lead')}
        breadcrumb={[{ href: '/accounts', label: t('accounts.list-accounts.title') }]}
      />
      <Form
        action="/accounts/require-second-factor"
        submit={t('accounts.require-second-factor.submit')}
        problems={c.form.problems}
        cancelHref="/accounts"
      >
        <CheckField
          name="isRequired"
          label={t('accounts.require-second-factor.field')}
          checked={c.form.sent ? c.form.text('isRequired') === 'yes' : isSecondFactorRequired}
        />
      </Form>
    </>,
  )
}

export const submit = submits(
  requireSecondFactor,
  (c) => c.form.values,
  () => redirect('/accounts/require-second-factor'),
)
