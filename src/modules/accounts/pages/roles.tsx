import { formatCount } from '#platform/numbers.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listRoles } from '../queries/list-roles.ts'
import { listCrumb, roleText, say } from './parts.tsx'

/** All roles, with how much each may do and how many hold it. */
export async function show(c: Ctx) {
  const t = say(c)
  const roles = await listRoles(c.world, c.actor, {})
  const create = c.may('accounts.create-role') && (
    <LinkButton href="/accounts/roles/create">{t('accounts.create-role.title')}</LinkButton>
  )
  return page(
    t('accounts.list-roles.title'),
    <>
      <PageHeader
        title={t('accounts.list-roles.title')}
        lead={t('accounts.list-roles.lead')}
        breadcrumb={c.may('accounts.list-accounts') ? [listCrumb(c)] : []}
        actions={create}
      />
      <Table
        caption={t('accounts.list-roles.title')}
        captionHidden
        rows={roles}
        rowHref={c.may('accounts.get-role') ? (row) => `/accounts/roles/${encodeURIComponent(row.code)}` : undefined}
        empty={{ title: t('accounts.list-roles.empty'), text: '' }}
        columns={[
          {
            key: 'role',
            label: t('accounts.field.role'),
            priority: 1,
            cell: (row) => (
              <>
                {roleText(c, row)} {row.names && <Badge>{t('accounts.list-roles.own')}</Badge>}
                {row.edits > 0 && <Badge tone="info">{t('accounts.list-roles.edited', { count: row.edits })}</Badge>}
              </>
            ),
          },
          {
            key: 'permissions',
            label: t('accounts.field.permissions'),
            align: 'end',
            cell: (row) => formatCount(BigInt(row.permissions), c.language),
          },
          {
            key: 'holders',
            label: t('accounts.field.holders'),
            align: 'end',
            cell: (row) => formatCount(row.holders, c.language),
          },
        ]}
      />
    </>,
  )
}
