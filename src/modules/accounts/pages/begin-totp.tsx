import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { beginTotp } from '../commands/begin-totp.ts'
import { noteProof } from '../commands/note-proof.ts'
import { getOwnAccount } from '../queries/get-own-account.ts'
import { accountsWords } from '../words/words.ts'
import { myAccount, ProofField } from './proof-field.tsx'

/** Begins to set up a second factor, after the password was shown again. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const account = await getOwnAccount(c.world, c.actor, { now: c.world.clock() })
  return page(
    t('accounts.begin-totp.title'),
    <>
      <PageHeader
        title={t('accounts.begin-totp.title')}
        lead={t('accounts.begin-totp.lead')}
        breadcrumb={myAccount(c)}
      />
      {account.isSecondFactorRequired && !account.secondFactorSince && (
        <Notice tone="warning">
          <p>{t('accounts.begin-totp.required')}</p>
        </Notice>
      )}
      <Form
        action="/account/begin-totp"
        submit={t('accounts.begin-totp.submit')}
        problems={c.form.problems}
        cancelHref="/account"
      >
        {account.hasPassword && <ProofField c={c} />}
      </Form>
    </>,
  )
}

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  await beginTotp(c.world, c.actor, c.form.values)
  return redirect('/account/confirm-totp')
}
