import type { PayerRow } from '#modules/payments/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listPayers } from '../queries/list-payers.ts'
import { say } from './parts.tsx'

function columns(c: Ctx): Column<PayerRow>[] {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('statements.field.payer'),
      priority: 1,
      cell: ({ name, email }) => name || email || <Muted>{t('statements.no-name')}</Muted>,
    },
    {
      key: 'told',
      label: t('statements.field.told'),
      cell: ({ by_name_only, email }) =>
        by_name_only ? <Badge tone="warning">{t('statements.only-a-name')}</Badge> : email,
    },
    {
      key: 'payments',
      label: t('statements.field.payments'),
      align: 'end',
      fit: true,
      cell: ({ payments }) => t('statements.payments', { count: payments }),
    },
    {
      key: 'last',
      label: t('statements.field.last'),
      fit: true,
      cell: ({ last_on }) => formatDay(last_on, c.language),
    },
  ]
}

/** Who paid and is not known yet, the latest first. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const listed = await listPayers(c.world, c.actor, askedIn(c.url))
  return page(
    t('statements.list-payers.title'),
    <>
      <PageHeader
        title={t('statements.list-payers.title')}
        lead={t('statements.list-payers.lead')}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
      />
      <Table
        caption={t('statements.list-payers.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('statements.get-payer') ? (row) => `/statements/payers/${row.id}` : undefined}
        empty={{ title: t('statements.list-payers.empty'), text: t('statements.list-payers.empty.text') }}
        columns={columns(c)}
      />
      <ListPager url={c.url} listed={listed} text={t('statements.list-payers.shown', { total: listed.total })} />
    </>,
  )
}
