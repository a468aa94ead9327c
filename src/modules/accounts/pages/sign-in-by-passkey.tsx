import { type Ctx, page } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { newChallenge } from '../commands/challenges.ts'
import { signInByPasskey } from '../commands/sign-in-by-passkey.ts'
import { requestAsked } from '../rules/passkey.ts'
import { accountsWords } from '../words/words.ts'
import { browserOf, entered, wanted } from './entry.ts'
import { passkeyScript } from './passkey-script.ts'

/** Signs in by a passkey: the other page with the script. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const asked = c.origin && requestAsked(c.origin, await newChallenge(c.world.files, 'sign-in', c.world.clock()))
  return page(
    t('accounts.sign-in-by-passkey.title'),
    <>
      <PageHeader title={t('accounts.sign-in-by-passkey.title')} lead={t('accounts.sign-in-by-passkey.lead')} />
      {asked ? (
        <Form
          action={`/sign-in/passkey?to=${wanted(c)}`}
          submit={t('accounts.sign-in-by-passkey.submit')}
          problems={c.form.problems}
        >
          <HiddenField name="asked" value={JSON.stringify(asked)} />
          <HiddenField name="credential" value="" />
        </Form>
      ) : (
        <Notice>
          <p>{t('accounts.passkey.no-origin')}</p>
        </Notice>
      )}
      <p>
        <Link href={`/sign-in?to=${wanted(c)}`}>{t('accounts.sign-in-by-passkey.otherwise')}</Link>
      </p>
    </>,
    { bare: true, ...(c.origin && { script: passkeyScript.href }) },
  )
}

export async function submit(c: Ctx) {
  const given = { ...browserOf(c), origin: c.origin, credential: c.form.text('credential') }
  return entered(c, await signInByPasskey(c.world, c.actor, given))
}
