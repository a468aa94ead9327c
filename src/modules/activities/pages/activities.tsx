import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type ActivityRow, listActivities } from '../queries/list-activities.ts'
import { activityKinds, statuses } from '../rules/choices.ts'
import { StatusBadges, say, Title } from './parts.tsx'

type Listed = Awaited<ReturnType<typeof listActivities>>

function yearsOf({ firstYear, lastYear }: Listed): string[] {
  if (firstYear === null || lastYear === null) return []
  // a typing error in one record must not fill the list with a thousand years
  const first = Math.max(firstYear, lastYear - 60)
  return Array.from({ length: lastYear - first + 1 }, (_, i) => String(lastYear - i))
}

const FilterFields = (props: { c: Ctx; years: readonly string[] }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="year"
        label={t('activities.field.year')}
        all={t('activities.all-years')}
        options={props.years.map((year) => ({ value: year, label: year }))}
      />
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('activities.field.kind')}
        all={t('activities.all-kinds')}
        options={activityKinds.map((kind) => ({ value: kind, label: t(`activities.kind.${kind}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="status"
        label={t('activities.field.status')}
        all={t('activities.all-statuses')}
        options={statuses.map((status) => ({ value: status, label: t(`activities.status.${status}`) }))}
      />
      <DateField name="from" label={t('activities.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

const AddButtons = (props: { c: Ctx }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      {c.may('activities.create-activity') && (
        <LinkButton tone="primary" href="/activities/create">
          {t('activities.create-activity.title')}
        </LinkButton>
      )}
      {c.may('activities.import-activities') && (
        <LinkButton href="/imports/activities.import-activities">{t('activities.import-activities.title')}</LinkButton>
      )}
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('activities.field.date'),
      sort: sortBy(c.url, 'desc'),
      cell: (row: ActivityRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'title',
      label: t('activities.field.title'),
      priority: 1 as const,
      cell: (row: ActivityRow) => <Title c={c} titles={row.titles} />,
    },
    {
      key: 'kind',
      label: t('activities.field.kind'),
      fit: true,
      cell: (row: ActivityRow) => t(`activities.kind.${row.kind}`),
    },
    {
      key: 'status',
      label: t('activities.field.status'),
      fit: true,
      cell: (row: ActivityRow) =>
        row.status === 'done' && !row.voided_at ? t('activities.status.done') : <StatusBadges c={c} row={row} />,
    },
    {
      key: 'visibility',
      label: t('activities.field.visibility'),
      fit: true,
      priority: 3 as const,
      cell: (row: ActivityRow) => <Badge>{t(`activities.visibility.${row.visibility}`)}</Badge>,
    },
  ]
}

/** The log, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const listed = await listActivities(c.world, c.actor, given)
  return page(
    t('activities.list-activities.title'),
    <>
      <PageHeader
        title={t('activities.list-activities.title')}
        lead={t('activities.list-activities.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} years={yearsOf(listed)} />
      </Filters>
      <Table
        caption={t('activities.list-activities.title')}
        captionHidden
        rows={listed.rows}
        rowHref={(row) => `/activities/${row.id}`}
        empty={{
          title: t('activities.list-activities.empty'),
          text: t('activities.list-activities.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('activities.list-activities.many')
            : t('activities.list-activities.shown', { total: listed.total })
        }
      />
    </>,
  )
}
