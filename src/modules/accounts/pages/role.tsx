import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { Details, PageHeader } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { getRole } from '../queries/get-role.ts'
import { rolesCrumb, roleText, say } from './parts.tsx'

type Role = Awaited<ReturnType<typeof getRole>>
export type Permission = Role['permissions'][number]

/** The permissions of the product by module, in their order. */
export const byModule = (permissions: readonly Permission[]): [module: string, own: Permission[]][] => [
  ...Map.groupBy(permissions, ({ name }) => name.split('.')[0] ?? ''),
]

/** How much of a module a role may do: "Gifts: 12 of 19". */
export const summaryOf = (c: Ctx, module: string, own: readonly Permission[]): string =>
  say(c)('accounts.get-role.summary', {
    module: c.say(`${module}.title`),
    some: own.filter(({ isGranted }) => isGranted).length,
    all: own.length,
  })

/** Where a permission was edited away from the rule of its role. */
export const Edited = ({ c, permission }: { c: Ctx; permission: Permission }) => {
  if (permission.editedBy === null) return null
  const name = doerText(c, permission.editedBy)
  return (
    <Badge tone="info">
      {say(c)(permission.isGranted ? 'accounts.get-role.added' : 'accounts.get-role.taken', { name })}
    </Badge>
  )
}

const Permissions = ({ c, caption, rows }: { c: Ctx; caption: string; rows: readonly Permission[] }) => {
  const t = say(c)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      empty={{ title: '', text: '' }}
      columns={[
        {
          key: 'act',
          label: t('accounts.field.act'),
          priority: 1,
          cell: (row) => (
            <>
              {c.say(`${row.name}.title`)} {row.isPrivateRead && <Muted>{t('accounts.get-role.private')}</Muted>}
            </>
          ),
        },
        {
          key: 'may',
          label: t('accounts.get-role.may'),
          fit: true,
          cell: (row) =>
            row.isGranted ? (
              `✓ ${t(row.isRead ? 'accounts.get-role.sees' : 'accounts.get-role.does')}`
            ) : (
              <Muted>{t('accounts.get-role.no')}</Muted>
            ),
        },
        { key: 'edited', label: t('accounts.get-role.difference'), cell: (row) => <Edited c={c} permission={row} /> },
      ]}
    />
  )
}

/** What a role may do, in words, and where that differs from the rule of the product. */
export async function show(c: Ctx) {
  const t = say(c)
  const role = await getRole(c.world, c.actor, { role: c.param('code') })
  const title = roleText(c, role)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        lead={t(role.names ? 'accounts.get-role.own' : 'accounts.get-role.lead')}
        breadcrumb={c.may('accounts.list-roles') ? [rolesCrumb(c)] : []}
        actions={
          c.may('accounts.change-role') && (
            <LinkButton href={`/accounts/roles/${encodeURIComponent(role.code)}/change-role`}>
              {t('accounts.change-role.title')}
            </LinkButton>
          )
        }
      />
      {byModule(role.permissions).map(([module, rows]) => {
        return (
          <Details summary={summaryOf(c, module, rows)} open={rows.some(({ isGranted }) => isGranted)}>
            <Permissions c={c} caption={c.say(`${module}.title`)} rows={rows} />
          </Details>
        )
      })}
    </>,
  )
}
