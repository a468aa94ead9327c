import { type Ctx, page } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { noteAttempt } from '../commands/note-attempt.ts'
import { signIn } from '../commands/sign-in.ts'
import { accountsWords } from '../words/words.ts'
import { browserOf, deviceToken, entered, wanted } from './entry.ts'
import { PlainNotice } from './plain-notice.tsx'

/** Name and password. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.sign-in.title'),
    <>
      <PageHeader title={t('accounts.sign-in.title')} lead={t('accounts.sign-in.lead')} />
      <PlainNotice c={c} />
      <Form action={`/sign-in?to=${wanted(c)}`} submit={t('accounts.sign-in.submit')} problems={c.form.problems}>
        <TextField
          name="signInName"
          label={t('accounts.field.sign-in-name')}
          autocomplete="username"
          value={c.form.text('signInName')}
          required
        />
        <TextField
          name="password"
          label={t('accounts.field.password')}
          type="password"
          autocomplete="current-password"
          required
        />
      </Form>
      {c.origin && (
        <p>
          <Link href={`/sign-in/passkey?to=${wanted(c)}`}>{t('accounts.sign-in.by-passkey')}</Link>
        </p>
      )}
    </>,
    { bare: true },
  )
}

export async function submit(c: Ctx) {
  const { signInName, password } = c.form.values
  const known = { signInName: signInName as string, address: c.address, deviceToken: deviceToken(c) }
  const { attempts } = await noteAttempt(c.world, c.actor, known)
  return entered(c, await signIn(c.world, c.actor, { ...browserOf(c), signInName, password, attempts }))
}
