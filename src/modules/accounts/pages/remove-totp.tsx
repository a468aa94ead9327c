import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { noteProof } from '../commands/note-proof.ts'
import { removeTotp } from '../commands/remove-totp.ts'
import { accountsWords } from '../words/words.ts'
import { sessionGoesOn } from './entry.ts'
import { myAccount, ProofField } from './proof-field.tsx'

/** Turns one's second factor off. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.remove-totp.title'),
    <>
      <PageHeader
        title={t('accounts.remove-totp.title')}
        lead={t('accounts.remove-totp.lead')}
        breadcrumb={myAccount(c)}
      />
      <Form
        action="/account/remove-totp"
        submit={t('accounts.remove-totp.submit')}
        submitTone="danger"
        problems={c.form.problems}
        cancelHref="/account"
      >
        <ProofField c={c} />
      </Form>
    </>,
  )
}

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  const { token } = await removeTotp(c.world, c.actor, { ...c.form.values, keepSession: c.cookie(sessionCookie) })
  return redirect('/account?saved=accounts.remove-totp', sessionGoesOn(token))
}
