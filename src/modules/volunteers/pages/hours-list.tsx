import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { formatQuantity } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { DateField, HiddenField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type HoursRow, listHours } from '../queries/list-hours.ts'
import { works } from '../rules/choices.ts'
import { listCrumb, nameWithRef, say, without } from './parts.tsx'

type Listed = Awaited<ReturnType<typeof listHours>>

/** The filters in use, each with the way to take it off. */
function activeOf(c: Ctx, { rows }: Listed) {
  const t = say(c)
  const { volunteer, work, from } = Object.fromEntries(c.url.searchParams)
  const known = works.find((one) => one === work)
  const day = isDay(from) ? formatDay(from ?? '', c.language) : undefined
  return [
    ...(volunteer
      ? [
          {
            label: t('volunteers.of-volunteer', { volunteer: nameWithRef(c, rows[0]?.name, volunteer) }),
            removeHref: without(c, 'volunteer'),
          },
        ]
      : []),
    ...(known ? [{ label: t(`volunteers.work.${known}`), removeHref: without(c, 'work') }] : []),
    ...(day
      ? [
          {
            label: t(c.query('order') === 'asc' ? 'volunteers.from-day' : 'volunteers.up-to', { day }),
            removeHref: without(c, 'from'),
          },
        ]
      : []),
  ]
}

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="work"
        label={t('volunteers.field.work')}
        all={t('volunteers.all-works')}
        options={works.map((value) => ({ value, label: t(`volunteers.work.${value}`) }))}
      />
      <DateField name="from" label={t('volunteers.field.from')} value={c.query('from') ?? ''} />
      {c.query('volunteer') && <HiddenField name="volunteer" value={c.query('volunteer') ?? ''} />}
    </>
  )
}

const Buttons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const volunteer = c.query('volunteer')
  const about = volunteer ? `?volunteer=${encodeURIComponent(volunteer)}` : ''
  return (
    <>
      {c.may('volunteers.record-hours') && (
        <LinkButton tone="primary" href={`/volunteers/hours/record${about}`}>
          {t('volunteers.record-hours.title')}
        </LinkButton>
      )}
      {c.may('volunteers.import-hours') && (
        <LinkButton href="/imports/volunteers.import-hours">{t('volunteers.import-hours.title')}</LinkButton>
      )}
    </>
  )
}

const columnsFor = (c: Ctx): Column<HoursRow>[] => {
  const t = say(c)
  const who = (row: HoursRow) => row.name ?? row.volunteer
  return [
    {
      key: 'date',
      label: t('volunteers.field.date'),
      priority: 1,
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => (
        <>
          {dateText(row.date_edtf, c.language)} <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'volunteer',
      label: t('volunteers.field.volunteer'),
      cell: (row) =>
        c.may('volunteers.get-volunteer') ? <Link href={`/volunteers/${row.volunteer_id}`}>{who(row)}</Link> : who(row),
    },
    { key: 'work', label: t('volunteers.field.work'), cell: (row) => t(`volunteers.work.${row.work}`) },
    {
      key: 'time',
      label: t('volunteers.field.time'),
      align: 'end',
      fit: true,
      cell: (row) => formatQuantity(row.minutes, 'hour', c.language),
    },
    { key: 'ref', label: t('volunteers.field.ref'), fit: true, priority: 3, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

/** The time that volunteers gave, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listHours(c.world, c.actor, askedIn(c.url))
  const active = activeOf(c, listed)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('volunteers.list-hours.title'),
    <>
      <PageHeader
        title={t('volunteers.list-hours.title')}
        lead={t('volunteers.list-hours.lead')}
        breadcrumb={[listCrumb(c)]}
        actions={none ? undefined : <Buttons c={c} />}
      />
      {!none && (
        <Filters url={c.url} active={active}>
          <FilterFields c={c} />
        </Filters>
      )}
      <Table
        caption={t('volunteers.list-hours.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('volunteers.get-hours') ? (row) => `/volunteers/hours/${row.id}` : undefined}
        empty={{
          title: t('volunteers.list-hours.empty'),
          text: t('volunteers.list-hours.empty.text'),
          action: none ? <Buttons c={c} /> : undefined,
        }}
        columns={columnsFor(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('volunteers.list-hours.many')
              : t('volunteers.list-hours.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
