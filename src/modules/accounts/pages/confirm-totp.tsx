import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { Code } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Stack } from '#ui/page.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { confirmTotp } from '../commands/confirm-totp.ts'
import { keyFor, unseal } from '../commands/keys.ts'
import { noteProof } from '../commands/note-proof.ts'
import { getTotp } from '../queries/get-totp.ts'
import { base32, inGroups } from '../rules/base32.ts'
import { otpauthLink } from '../rules/totp.ts'
import { accountsWords } from '../words/words.ts'
import { myAccount } from './proof-field.tsx'
import { recoveryCodesPage } from './recovery-codes.tsx'

const issuer = 'Waystation'

/** The secret as picture, letters and link, and the first code of the app. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const begun = await getTotp(c.world, c.actor, {})
  if (!begun) return redirect('/account')
  const secret = unseal(await keyFor(c.world.files, 'totp'), c.actor.id, begun.secret)
  const link = otpauthLink(secret, issuer, begun.signInName)
  return page(
    t('accounts.confirm-totp.title'),
    <>
      <PageHeader
        title={t('accounts.confirm-totp.title')}
        lead={t('accounts.confirm-totp.lead')}
        breadcrumb={myAccount(c)}
      />
      <Stack>
        <QrCode text={link} label={t('accounts.confirm-totp.qr')} />
        <SummaryList
          facts={[{ label: t('accounts.confirm-totp.secret'), value: <Code>{inGroups(base32(secret))}</Code> }]}
        />
        <Link href={link}>{t('accounts.confirm-totp.link')}</Link>
        <Form
          action="/account/confirm-totp"
          submit={t('accounts.confirm-totp.submit')}
          problems={c.form.problems}
          cancelHref="/account"
        >
          <TextField
            name="code"
            label={t('accounts.enter-code.code')}
            width="short"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
          />
        </Form>
      </Stack>
    </>,
  )
}

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  const keepSession = c.cookie(sessionCookie)
  return recoveryCodesPage(c, await confirmTotp(c.world, c.actor, { ...c.form.values, keepSession }))
}
