import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { type HappeningRow, listHappenings } from '../queries/list-happenings.ts'
import { AddButtons, Said, say } from './parts.tsx'

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('situation.field.day'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row: HappeningRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'title',
      label: t('situation.happening'),
      priority: 1 as const,
      cell: (row: HappeningRow) => (
        <>
          <Said c={c} texts={row.titles} /> <VoidMark row={row} />
        </>
      ),
    },
    { key: 'place', label: t('situation.field.place'), cell: (row: HappeningRow) => row.place ?? <Muted>–</Muted> },
    {
      key: 'source',
      label: t('situation.source'),
      priority: 3 as const,
      cell: (row: HappeningRow) => (row.source_names ? <Said c={c} texts={row.source_names} /> : <Muted>–</Muted>),
    },
  ]
}

const Add = ({ c }: { c: Ctx }) => (
  <AddButtons c={c} add="record-happening" href="/situation/happenings/record" load="import-happenings" />
)

/** What happened outside, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listHappenings(c.world, c.actor, askedIn(c.url))
  return page(
    t('situation.list-happenings.title'),
    <>
      <PageHeader
        title={t('situation.list-happenings.title')}
        lead={t('situation.list-happenings.lead')}
        actions={<Add c={c} />}
      />
      <Filters url={c.url}>
        <DateField name="from" label={t('situation.field.from')} value={c.query('from') ?? ''} />
      </Filters>
      <Table
        caption={t('situation.list-happenings.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('situation.get-happening') ? (row) => `/situation/happenings/${row.id}` : undefined}
        empty={{
          title: t('situation.list-happenings.empty'),
          text: t('situation.list-happenings.empty.text'),
          action: <Add c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('situation.list-happenings.many')
            : t('situation.list-happenings.shown', { total: listed.total })
        }
      />
    </>,
  )
}
