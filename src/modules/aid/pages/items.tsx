import { textIn } from '#platform/texts.ts'
import { isUnit, unitName } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listItems } from '../queries/list-items.ts'
import { say } from './parts.tsx'

/** Everything the organisation hands out. */
export async function show(c: Ctx) {
  const t = say(c)
  const items = await listItems(c.world, c.actor, {})
  const add = (
    <>
      {c.may('aid.create-item') && (
        <LinkButton tone="primary" href="/aid/items/create">
          {t('aid.create-item.title')}
        </LinkButton>
      )}
      {c.may('aid.import-items') && (
        <LinkButton href="/imports/aid.import-items">{t('aid.import-items.title')}</LinkButton>
      )}
    </>
  )
  return page(
    t('aid.list-items.title'),
    <>
      <PageHeader title={t('aid.list-items.title')} lead={t('aid.list-items.lead')} actions={add} />
      <Table
        caption={t('aid.list-items.title')}
        captionHidden
        rows={items}
        rowHref={(row) => `/aid/items/${row.id}`}
        empty={{ title: t('aid.list-items.empty'), text: t('aid.list-items.empty.text'), action: add }}
        columns={[
          { key: 'name', label: t('aid.field.name'), priority: 1, cell: (row) => textIn(row.names, c.language) },
          { key: 'code', label: t('aid.field.code'), cell: (row) => row.code },
          {
            key: 'unit',
            label: t('aid.field.unit'),
            cell: (row) => (isUnit(row.unit) ? unitName(row.unit, c.language) : row.unit),
          },
          { key: 'kind', label: t('aid.field.kind'), cell: (row) => t(`aid.kind.${row.kind}`) },
        ]}
      />
    </>,
  )
}
