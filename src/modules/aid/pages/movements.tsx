import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listItems } from '../queries/list-items.ts'
import { listMovements } from '../queries/list-movements.ts'
import { listSites } from '../queries/list-sites.ts'
import { movementKinds } from '../rules/choices.ts'
import { worthText } from './given-fields.tsx'
import { quantityText, say } from './parts.tsx'
import { MovementActions } from './stock.tsx'

const FilterFields = async (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  const [items, sites] = await Promise.all([listItems(c.world, c.actor, {}), listSites(c.world, c.actor, {})])
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('aid.field.kind')}
        all={t('aid.all-kinds')}
        options={movementKinds.map((kind) => ({ value: kind, label: t(`aid.movement.${kind}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="item"
        label={t('aid.field.item')}
        all={t('aid.all-items')}
        options={items.map(({ code, names }) => ({ value: code, label: textIn(names, c.language) }))}
      />
      <FilterSelect
        url={c.url}
        name="site"
        label={t('aid.field.site')}
        all={t('aid.all-sites')}
        options={sites.map(({ code }) => ({ value: code, label: code }))}
      />
      {c.query('lot') && <TextField name="lot" label={t('aid.field.lot')} width="short" value={c.query('lot')} />}
      <TextField name="from" label={t('aid.field.day')} hint="2011-03-24" width="short" value={c.query('from') ?? ''} />
    </>
  )
}

type Row = Awaited<ReturnType<typeof listMovements>>['rows'][number]

const Goods = (props: { c: Ctx; row: Row }) => (
  <>
    {props.row.lines.map((line, i) => (
      <>
        {i > 0 && ' · '}
        {textIn(line.names, props.c.language)} {quantityText(line.quantity, line.unit, props.c.language)}{' '}
        <Muted>{line.site}</Muted>
      </>
    ))}
  </>
)

/** All movements, by kind, item, lot and site. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listMovements(c.world, c.actor, askedIn(c.url))
  const filters = await FilterFields({ c })
  return page(
    t('aid.list-movements.title'),
    <>
      <PageHeader
        title={t('aid.list-movements.title')}
        lead={t('aid.list-movements.lead')}
        actions={<MovementActions c={c} />}
      />
      <Filters url={c.url}>{filters}</Filters>
      <Table
        caption={t('aid.list-movements.title')}
        captionHidden
        rows={listed.rows}
        rowHref={(row) => `/aid/movements/${row.id}`}
        empty={{
          title: t('aid.list-movements.empty'),
          text: t('aid.list-movements.empty.text'),
          action: <MovementActions c={c} />,
        }}
        columns={[
          {
            key: 'date',
            label: t('aid.field.date'),
            sort: sortBy(c.url, 'desc'),
            cell: (row) => dateText(row.date_edtf, c.language),
          },
          {
            key: 'kind',
            label: t('aid.field.kind'),
            cell: (row) => (
              <>
                {t(`aid.movement.${row.kind}`)} <VoidMark row={row} />
                {row.scope === 'relief' && <Badge tone="info">{t('aid.scope.relief')}</Badge>}
              </>
            ),
          },
          { key: 'goods', label: t('aid.field.goods'), cell: (row) => <Goods c={c} row={row} /> },
          {
            key: 'value',
            label: t('aid.field.value'),
            priority: 3,
            cell: (row) => <Muted>{worthText(c, row)}</Muted>,
          },
          { key: 'ref', label: t('aid.field.ref'), priority: 1, cell: (row) => row.ref },
        ]}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total) ? t('aid.list-movements.many') : t('aid.list-movements.shown', { total: listed.total })
        }
      />
    </>,
  )
}
