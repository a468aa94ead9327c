import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, languageNames } from '#platform/words.ts'
import { Badge, LinkButton, Muted, Notice } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { History, type Version } from '#ui/timeline.tsx'
import { getAccount } from '../queries/get-account.ts'
import { holdsOn, type State } from '../rules/state.ts'
import { grantText, listCrumb, roleText, StateBadge, say } from './parts.tsx'

type Account = Awaited<ReturnType<typeof getAccount>>
type Act = 'create-sign-in-link' | 'grant-role' | 'suspend' | 'lift-suspension' | 'end'

const possible: Record<State, readonly Act[]> = {
  invited: ['create-sign-in-link', 'grant-role', 'suspend', 'end'],
  confirmed: ['create-sign-in-link', 'grant-role', 'suspend', 'end'],
  suspended: ['lift-suspension', 'grant-role', 'end'],
  ended: [],
}

const ActButtons = ({ c, account }: { c: Ctx; account: Account }) => (
  <>
    {account.isWithinOwn &&
      possible[account.state]
        .filter((act) => c.may(`accounts.${act}`))
        .map((act) => (
          <LinkButton href={`/accounts/${account.id}/${act}`}>{say(c)(`accounts.${act}.title`)}</LinkButton>
        ))}
  </>
)

const StateNotice = ({ c, account }: { c: Ctx; account: Account }) => {
  const t = say(c)
  const [suspension] = account.suspensions
  if (account.state === 'ended')
    return (
      <Notice tone="warning" title={t('accounts.is-ended')}>
        {account.end_reason}
      </Notice>
    )
  if (account.state === 'suspended')
    return (
      <Notice tone="danger" title={t('accounts.is-suspended')}>
        {suspension?.reason}
      </Notice>
    )
  if (!account.isWithinOwn) return <Notice>{t('accounts.get-account.beyond')}</Notice>
  return null
}

const Roles = ({ c, account }: { c: Ctx; account: Account }) => {
  const t = say(c)
  const held = account.grants.filter(({ revoked_at }) => !revoked_at)
  const mayRevoke = c.may('accounts.revoke-role') && account.isWithinOwn && account.state !== 'ended'
  return (
    <Section title={t('accounts.field.roles')}>
      <Table
        caption={t('accounts.field.roles')}
        captionHidden
        rows={held}
        rowHref={c.may('accounts.get-role') ? (row) => `/accounts/roles/${encodeURIComponent(row.role)}` : undefined}
        empty={{ title: t('accounts.no-role'), text: t('accounts.no-role.text') }}
        columns={[
          {
            key: 'role',
            label: t('accounts.field.role'),
            priority: 1,
            cell: (row) => roleText(c, { code: row.role, names: row.names }),
          },
          {
            key: 'until',
            label: t('accounts.field.until'),
            cell: (row) =>
              row.until_day === null ? (
                <Muted>{t('accounts.without-end')}</Muted>
              ) : (
                <>
                  {formatDay(row.until_day, c.language)}{' '}
                  {!holdsOn(row.until_day, c.today) && <Badge tone="warning">{t('accounts.ran-out')}</Badge>}
                </>
              ),
          },
          {
            key: 'granted',
            label: t('accounts.field.granted-by'),
            cell: (row) => `${doerText(c, row.granted_by)} · ${c.instant(row.granted_at)}`,
          },
          ...(mayRevoke
            ? [
                {
                  key: 'revoke',
                  label: t('accounts.field.act'),
                  cell: (row: Account['grants'][number]) => (
                    <LinkButton href={`/accounts/${account.id}/revoke-role?role=${encodeURIComponent(row.role)}`}>
                      {t('accounts.revoke-role.short')}
                    </LinkButton>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

interface Happened extends Omit<Version, 'when' | 'who'> {
  readonly at: Date
  readonly by: string
}

/** What happened to an account, newest first. */
function happenedTo(c: Ctx, account: Account): Happened[] {
  const t = say(c)
  const granted = account.grants.flatMap((grant): Happened[] => {
    const role = roleText(c, { code: grant.role, names: grant.names })
    const begin = {
      at: grant.granted_at,
      by: grant.granted_by,
      what: t('accounts.history.granted', { role: grantText(c, grant) }),
    }
    if (!grant.revoked_at) return [begin]
    return [{ at: grant.revoked_at, by: grant.revoked_by ?? '', what: t('accounts.history.revoked', { role }) }, begin]
  })
  const suspended = account.suspensions.flatMap((one): Happened[] => {
    const begin = {
      at: one.suspended_at,
      by: one.suspended_by,
      what: t('accounts.state.suspended'),
      reason: one.reason,
    }
    if (!one.lifted_at) return [begin]
    return [{ at: one.lifted_at, by: one.lifted_by ?? '', what: t('accounts.history.lifted') }, begin]
  })
  const ended = account.ended_at
    ? [
        {
          at: account.ended_at,
          by: account.ended_by ?? '',
          what: t('accounts.state.ended'),
          reason: account.end_reason,
        },
      ]
    : []
  const came = account.confirmed_at
    ? [{ at: account.confirmed_at, by: account.name, what: t('accounts.history.confirmed') }]
    : []
  return [...ended, ...suspended, ...granted, ...came].sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** An account: who holds it, how it stands, its roles with their days, and what happened to it. */
export async function show(c: Ctx) {
  const t = say(c)
  const account = await getAccount(c.world, c.actor, { id: c.param('id') })
  const versions = happenedTo(c, account).map(({ at, by, ...rest }) => ({
    ...rest,
    when: c.instant(at),
    who: doerText(c, by),
  }))
  return page(
    account.name,
    <>
      <PageHeader
        title={account.name}
        badge={<StateBadge c={c} state={account.state} />}
        breadcrumb={[listCrumb(c)]}
        actions={<ActButtons c={c} account={account} />}
      />
      <StateNotice c={c} account={account} />
      <SummaryList
        facts={[
          { label: t('accounts.field.sign-in-name'), value: account.sign_in_name },
          {
            label: t('accounts.field.language'),
            value: isLanguage(account.language) ? languageNames[account.language] : account.language,
          },
          { label: t('accounts.field.created-at'), value: c.instant(account.created_at) },
          {
            label: t('accounts.field.confirmed-at'),
            value: account.confirmed_at ? c.instant(account.confirmed_at) : <Muted>{t('accounts.not-yet')}</Muted>,
          },
          {
            label: t('accounts.own.second-factor'),
            value: t(account.hasSecondFactor ? 'accounts.own.second-factor.on' : 'accounts.own.second-factor.off'),
            changeHref:
              account.hasSecondFactor && account.isWithinOwn && c.may('accounts.reset-second-factor')
                ? `/accounts/${account.id}/reset-second-factor`
                : undefined,
          },
        ]}
      />
      <Roles c={c} account={account} />
      <Section title={t('accounts.history')}>
        <History versions={versions} />
      </Section>
    </>,
  )
}
