import { type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, languageNames } from '#platform/words.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listAccounts } from '../queries/list-accounts.ts'
import { isRole } from '../rules/roles.ts'
import { accountsWords } from '../words/words.ts'

/** Who may sign in, and in which role. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const accounts = await listAccounts(c.world, c.actor, {})
  const add = c.may('accounts.create-account') && (
    <LinkButton tone="primary" href="/accounts/create">
      {t('accounts.create-account.title')}
    </LinkButton>
  )
  return page(
    t('accounts.list-accounts.title'),
    <>
      <PageHeader title={t('accounts.list-accounts.title')} actions={add} />
      <Table
        caption={t('accounts.list-accounts.title')}
        captionHidden
        rows={accounts}
        rowHref={(row) =>
          c.may('accounts.create-sign-in-link')
            ? `/accounts/create-sign-in-link?name=${encodeURIComponent(row.sign_in_name)}`
            : undefined
        }
        empty={{ title: t('accounts.list-accounts.empty'), text: '' }}
        columns={[
          { key: 'name', label: t('accounts.field.name'), priority: 1, cell: (row) => row.name },
          { key: 'sign-in-name', label: t('accounts.field.sign-in-name'), cell: (row) => row.sign_in_name },
          {
            key: 'role',
            label: t('accounts.field.role'),
            cell: (row) => (isRole(row.role) ? t(`accounts.role.${row.role}`) : row.role),
          },
          {
            key: 'language',
            label: t('accounts.field.language'),
            cell: (row) => (isLanguage(row.language) ? languageNames[row.language] : ''),
          },
          {
            key: 'state',
            label: t('accounts.field.state'),
            cell: (row) => (
              <Badge tone={row.ended_at ? 'warning' : 'success'}>
                {t(row.ended_at ? 'accounts.state.ended' : 'accounts.state.open')}
              </Badge>
            ),
          },
        ]}
      />
    </>,
  )
}
