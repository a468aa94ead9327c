import { type Ctx, page } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { isLanguage, languageNames } from '#platform/words.ts'
import { LinkButton } from '#ui/basics.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getOwnAccount } from '../queries/get-own-account.ts'
import { listOwnSessions } from '../queries/list-own-sessions.ts'
import { accountsWords } from '../words/words.ts'
import { OwnSessions } from './own-sessions.tsx'

type Account = Awaited<ReturnType<typeof getOwnAccount>>

const Facts = ({ c, account }: { c: Ctx; account: Account }) => {
  const t = accountsWords.in(c.language)
  const { language } = account
  return (
    <SummaryList
      facts={[
        { label: t('accounts.field.name'), value: account.name },
        { label: t('accounts.field.sign-in-name'), value: account.signInName },
        {
          label: t('accounts.field.language'),
          value: isLanguage(language) ? languageNames[language] : language,
          changeHref: '/account/choose-language',
        },
      ]}
    />
  )
}

const SigningIn = ({ c, account }: { c: Ctx; account: Account }) => {
  const t = accountsWords.in(c.language)
  const { secondFactorSince: since, codesLeft, passkeys } = account
  return (
    <Section title={t('accounts.own.sign-in')}>
      <SummaryList
        facts={[
          {
            label: t('accounts.own.password'),
            value: t(account.hasPassword ? 'accounts.own.password.set' : 'accounts.own.password.none'),
            changeHref: '/account/set-password',
          },
          {
            label: t('accounts.own.second-factor'),
            value: since
              ? t('accounts.own.second-factor.since', { when: c.instant(since) })
              : t('accounts.own.second-factor.off'),
            changeHref: since ? '/account/remove-totp' : '/account/begin-totp',
          },
          ...(since
            ? [
                {
                  label: t('accounts.own.recovery-codes'),
                  value: t('accounts.own.recovery-codes.left', { count: codesLeft }),
                  changeHref: '/account/renew-recovery-codes',
                },
              ]
            : []),
          {
            label: t('accounts.own.passkeys'),
            value: t('accounts.own.passkeys.count', { count: passkeys }),
            changeHref: '/account/passkeys',
          },
        ]}
      />
      {!since && (
        <Actions>
          <LinkButton href="/account/begin-totp">{t('accounts.begin-totp.title')}</LinkButton>
        </Actions>
      )}
    </Section>
  )
}

/** One's own account: how one signs in, and where one is signed in now. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const [token, now] = [c.cookie(sessionCookie), c.world.clock()]
  const account = await getOwnAccount(c.world, c.actor, { token, now })
  const sessions = await listOwnSessions(c.world, c.actor, { token, now })
  return page(
    t('accounts.get-own-account.title'),
    <>
      <PageHeader title={t('accounts.get-own-account.title')} lead={t('accounts.own.lead')} />
      <Facts c={c} account={account} />
      <SigningIn c={c} account={account} />
      <OwnSessions c={c} sessions={sessions} />
    </>,
  )
}
