import { type Ctx, page } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { noteProof } from '../commands/note-proof.ts'
import { renewRecoveryCodes } from '../commands/renew-recovery-codes.ts'
import { accountsWords } from '../words/words.ts'
import { myAccount, ProofField } from './proof-field.tsx'
import { recoveryCodesPage } from './recovery-codes.tsx'

/** New recovery codes instead of those that are left. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.renew-recovery-codes.title'),
    <>
      <PageHeader
        title={t('accounts.renew-recovery-codes.title')}
        lead={t('accounts.renew-recovery-codes.lead')}
        breadcrumb={myAccount(c)}
      />
      <Form
        action="/account/renew-recovery-codes"
        submit={t('accounts.renew-recovery-codes.submit')}
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
  const keepSession = c.cookie(sessionCookie)
  return recoveryCodesPage(c, await renewRecoveryCodes(c.world, c.actor, { ...c.form.values, keepSession }))
}
