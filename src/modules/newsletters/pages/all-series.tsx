import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listSeries, type SeriesRow } from '../queries/list-series.ts'
import { Said, say } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('newsletters.create-series') && (
        <LinkButton tone="primary" href="/newsletters/series/create">
          {t('newsletters.create-series.title')}
        </LinkButton>
      )}
      {c.may('newsletters.import-series') && (
        <LinkButton href="/imports/newsletters.import-series">{t('newsletters.import-series.title')}</LinkButton>
      )}
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('newsletters.field.name'),
      priority: 1 as const,
      cell: (row: SeriesRow) => (
        <>
          <Said c={c} texts={row.names} /> <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'since',
      label: t('newsletters.field.since'),
      cell: (row: SeriesRow) => dateText(row.since_edtf, c.language),
    },
    {
      key: 'until',
      label: t('newsletters.field.until'),
      cell: (row: SeriesRow) => (row.until_edtf ? dateText(row.until_edtf, c.language) : <Muted>–</Muted>),
    },
    {
      key: 'issues',
      label: t('newsletters.field.issues'),
      fit: true,
      cell: (row: SeriesRow) => t('newsletters.issues-sent', { count: row.issues }),
    },
    {
      key: 'ref',
      label: t('newsletters.field.code'),
      fit: true,
      priority: 3 as const,
      sort: sortBy(c.url, 'asc'),
      cell: (row: SeriesRow) => row.ref,
    },
  ]
}

/** All series, by their code. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listSeries(c.world, c.actor, askedIn(c.url))
  return page(
    t('newsletters.list-series.title'),
    <>
      <PageHeader
        title={t('newsletters.list-series.title')}
        lead={t('newsletters.list-series.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="time"
          label={t('newsletters.field.time')}
          all={t('newsletters.all-series')}
          options={(['running', 'over'] as const).map((value) => ({ value, label: t(`newsletters.time.${value}`) }))}
        />
      </Filters>
      <Table
        caption={t('newsletters.list-series.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('newsletters.get-series') ? (row) => `/newsletters/series/${row.id}` : undefined}
        empty={{
          title: t('newsletters.list-series.empty'),
          text: t('newsletters.list-series.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('newsletters.list-series.many')
            : t('newsletters.list-series.shown', { total: listed.total })
        }
      />
    </>,
  )
}
