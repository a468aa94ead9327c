import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listVisits, type VisitRow } from '../queries/list-visits.ts'
import { visitorKinds } from '../rules/choices.ts'
import { Name, numberText, say } from './parts.tsx'

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('education.field.date'),
      priority: 1 as const,
      sort: sortBy(c.url, 'desc'),
      cell: (row: VisitRow) => (
        <>
          {dateText(row.date_edtf, c.language)} <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'visitors',
      label: t('education.field.visitors'),
      cell: (row: VisitRow) => t(`education.visitors.${row.visitors}`),
    },
    { key: 'number', label: t('education.field.number'), cell: (row: VisitRow) => numberText(c, row) },
    {
      key: 'programme',
      label: t('education.programme'),
      cell: (row: VisitRow) => <Name c={c} names={row.programme_names} />,
    },
  ]
}

/** All visits, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listVisits(c.world, c.actor, askedIn(c.url))
  return page(
    t('education.list-visits.title'),
    <>
      <PageHeader title={t('education.list-visits.title')} lead={t('education.list-visits.lead')} />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="visitors"
          label={t('education.field.visitors')}
          all={t('education.all-visitors')}
          options={visitorKinds.map((value) => ({ value, label: t(`education.visitors.${value}`) }))}
        />
        <DateField name="from" label={t('education.field.from')} value={c.query('from') ?? ''} />
      </Filters>
      <Table
        caption={t('education.list-visits.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('education.get-visit') ? (row) => `/education/visits/${row.id}` : undefined}
        empty={{ title: t('education.list-visits.empty'), text: t('education.list-visits.empty.text') }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('education.list-visits.many')
            : t('education.list-visits.shown', { total: listed.total })
        }
      />
    </>,
  )
}
