import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listSites } from '../queries/list-sites.ts'
import { say } from './parts.tsx'

/** All places that hold stock, by code. */
export async function show(c: Ctx) {
  const t = say(c)
  const sites = await listSites(c.world, c.actor, {})
  const add = (
    <>
      {c.may('aid.create-site') && (
        <LinkButton tone="primary" href="/aid/sites/create">
          {t('aid.create-site.title')}
        </LinkButton>
      )}
      {c.may('aid.import-sites') && (
        <LinkButton href="/imports/aid.import-sites">{t('aid.import-sites.title')}</LinkButton>
      )}
    </>
  )
  return page(
    t('aid.list-sites.title'),
    <>
      <PageHeader title={t('aid.list-sites.title')} lead={t('aid.list-sites.lead')} actions={add} />
      <Table
        caption={t('aid.list-sites.title')}
        captionHidden
        rows={sites}
        rowHref={(row) => `/aid/sites/${row.id}`}
        empty={{ title: t('aid.list-sites.empty'), text: t('aid.list-sites.empty.text'), action: add }}
        columns={[
          { key: 'code', label: t('aid.field.code'), priority: 1, cell: (row) => row.code },
          {
            key: 'opened',
            label: t('aid.field.opened-on'),
            cell: (row) => (row.opened_on ? formatDay(row.opened_on, c.language) : <Muted>–</Muted>),
          },
          {
            key: 'state',
            label: t('aid.field.state'),
            cell: (row) =>
              row.closed === null ? (
                <Badge tone="success">{t('aid.open')}</Badge>
              ) : (
                <>
                  <Badge tone="warning">{t('aid.closed')}</Badge> {dateText(row.closed, c.language)}
                </>
              ),
          },
        ]}
      />
    </>,
  )
}
