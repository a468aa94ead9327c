import { type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, languageNames } from '#platform/words.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listAccounts } from '../queries/list-accounts.ts'
import { holdsOn } from '../rules/state.ts'
import { grantText, StateBadge, say } from './parts.tsx'

type Row = Awaited<ReturnType<typeof listAccounts>>[number]

const RolesCell = ({ c, row }: { c: Ctx; row: Row }) => {
  const held = row.grants.filter(({ until_day }) => holdsOn(until_day, c.today))
  if (held.length === 0) return <Muted>{say(c)('accounts.no-role')}</Muted>
  return (
    <>
      {held.map((grant) => (
        <div>{grantText(c, grant)}</div>
      ))}
    </>
  )
}

/** Who may sign in, how each account stands, and in which roles. */
export async function show(c: Ctx) {
  const t = say(c)
  const accounts = await listAccounts(c.world, c.actor, {})
  return page(
    t('accounts.list-accounts.title'),
    <>
      <PageHeader
        title={t('accounts.list-accounts.title')}
        lead={t('accounts.list-accounts.lead')}
        actions={
          <>
            {c.may('accounts.require-second-factor') && (
              <LinkButton href="/accounts/require-second-factor">
                {t('accounts.require-second-factor.title')}
              </LinkButton>
            )}
            {c.may('accounts.invite') && (
              <LinkButton tone="primary" href="/accounts/invite">
                {t('accounts.invite.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <Table
        caption={t('accounts.list-accounts.title')}
        captionHidden
        rows={accounts}
        rowHref={c.may('accounts.get-account') ? (row) => `/accounts/${row.id}` : undefined}
        empty={{ title: t('accounts.list-accounts.empty'), text: t('accounts.list-accounts.empty.text') }}
        columns={[
          { key: 'name', label: t('accounts.field.name'), priority: 1, cell: (row) => row.name },
          { key: 'sign-in-name', label: t('accounts.field.sign-in-name'), cell: (row) => row.sign_in_name },
          { key: 'roles', label: t('accounts.field.roles'), cell: (row) => <RolesCell c={c} row={row} /> },
          {
            key: 'language',
            label: t('accounts.field.language'),
            priority: 3,
            cell: (row) => (isLanguage(row.language) ? languageNames[row.language] : ''),
          },
          {
            key: 'state',
            label: t('accounts.field.state'),
            fit: true,
            cell: (row) => <StateBadge c={c} state={row.state} />,
          },
        ]}
      />
    </>,
  )
}
