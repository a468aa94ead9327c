import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { noteProof } from '../commands/note-proof.ts'
import { setPassword } from '../commands/set-password.ts'
import { getOwnAccount } from '../queries/get-own-account.ts'
import { accountsWords } from '../words/words.ts'
import { sessionGoesOn } from './entry.ts'
import { myAccount } from './proof-field.tsx'

/** One's own password. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const token = c.cookie(sessionCookie)
  const { asksForCurrent } = await getOwnAccount(c.world, c.actor, { token, now: c.world.clock() })
  return page(
    t('accounts.set-password.title'),
    <>
      <PageHeader
        title={t('accounts.set-password.title')}
        lead={t('accounts.set-password.lead')}
        breadcrumb={myAccount(c)}
      />
      <Form
        action="/account/set-password"
        submit={t('accounts.set-password.submit')}
        problems={c.form.problems}
        cancelHref="/account"
      >
        {asksForCurrent && (
          <TextField
            name="current"
            label={t('accounts.set-password.current')}
            type="password"
            autocomplete="current-password"
            required
          />
        )}
        <TextField
          name="password"
          label={t('accounts.field.password')}
          type="password"
          autocomplete="new-password"
          required
        />
        <TextField
          name="again"
          label={t('accounts.field.again')}
          type="password"
          autocomplete="new-password"
          required
        />
      </Form>
    </>,
  )
}

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  const { token } = await setPassword(c.world, c.actor, { ...c.form.values, keepSession: c.cookie(sessionCookie) })
  return redirect('/account?saved=accounts.set-password', sessionGoesOn(token))
}
