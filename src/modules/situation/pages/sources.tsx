import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listSources, type SourceRow } from '../queries/list-sources.ts'
import { sourceKinds } from '../rules/choices.ts'
import { AddButtons, Said, say } from './parts.tsx'

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('situation.source'),
      priority: 1 as const,
      cell: (row: SourceRow) => (
        <>
          <Said c={c} texts={row.names} /> <VoidMark row={row} />
        </>
      ),
    },
    { key: 'kind', label: t('situation.field.kind'), cell: (row: SourceRow) => t(`situation.source-kind.${row.kind}`) },
    {
      key: 'reliability',
      label: t('situation.field.reliability'),
      cell: (row: SourceRow) => row.reliability ?? <Muted>–</Muted>,
    },
    {
      key: 'ref',
      label: t('situation.field.ref'),
      fit: true,
      priority: 3 as const,
      sort: sortBy(c.url, 'asc'),
      cell: (row: SourceRow) => row.ref,
    },
  ]
}

const Add = ({ c }: { c: Ctx }) => (
  <AddButtons c={c} add="create-source" href="/situation/sources/create" load="import-sources" />
)

/** All sources by reference. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listSources(c.world, c.actor, askedIn(c.url))
  return page(
    t('situation.list-sources.title'),
    <>
      <PageHeader
        title={t('situation.list-sources.title')}
        lead={t('situation.list-sources.lead')}
        actions={<Add c={c} />}
      />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="kind"
          label={t('situation.field.kind')}
          all={t('situation.all-kinds')}
          options={sourceKinds.map((value) => ({ value, label: t(`situation.source-kind.${value}`) }))}
        />
      </Filters>
      <Table
        caption={t('situation.list-sources.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('situation.get-source') ? (row) => `/situation/sources/${row.id}` : undefined}
        empty={{
          title: t('situation.list-sources.empty'),
          text: t('situation.list-sources.empty.text'),
          action: <Add c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('situation.list-sources.many')
            : t('situation.list-sources.shown', { total: listed.total })
        }
      />
    </>,
  )
}
