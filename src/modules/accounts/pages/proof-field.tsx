import { type Ctx, page } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { type Crumb, PageHeader } from '#ui/page.tsx'
import { accountsWords } from '../words/words.ts'

/** The password or a code, asked for again before a second factor is changed. */
export const ProofField = (props: { c: Ctx }) => {
  const t = accountsWords.in(props.c.language)
  return (
    <TextField
      name="proof"
      label={t('accounts.proof')}
      hint={t('accounts.proof.hint')}
      type="password"
      autocomplete="current-password"
      required
    />
  )
}

/** The way back to one's own account. */
export const myAccount = (c: Ctx): Crumb[] => [
  { href: '/account', label: accountsWords.in(c.language)('accounts.get-own-account.title') },
]

/** A screen that asks for nothing but the proof. */
export function proofPage(c: Ctx, act: 'remove-totp' | 'renew-recovery-codes', tone?: 'danger') {
  const t = accountsWords.in(c.language)
  const title = t(`accounts.${act}.title`)
  return page(
    title,
    <>
      <PageHeader title={title} lead={t(`accounts.${act}.lead`)} breadcrumb={myAccount(c)} />
      <Form
        action={`/account/${act}`}
        submit={t(`accounts.${act}.submit`)}
        submitTone={tone}
        problems={c.form.problems}
        cancelHref="/account"
      >
        <ProofField c={c} />
      </Form>
    </>,
  )
}
