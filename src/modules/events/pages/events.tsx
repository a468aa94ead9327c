import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type EventRow, listEvents } from '../queries/list-events.ts'
import { eventKinds, eventStates } from '../rules/choices.ts'
import { EventBadges, Name, peopleText, say } from './parts.tsx'

const imports = ['events', 'tickets', 'gifts'] as const

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('events.create-event') && (
        <LinkButton tone="primary" href="/events/create">
          {t('events.create-event.title')}
        </LinkButton>
      )}
      {imports
        .filter((name) => c.may(`events.import-${name}`))
        .map((name) => (
          <LinkButton href={`/imports/events.import-${name}`}>{t(`events.import-${name}.title`)}</LinkButton>
        ))}
    </>
  )
}

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('events.field.kind')}
        all={t('events.all-kinds')}
        options={eventKinds.map((value) => ({ value, label: t(`events.kind.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="state"
        label={t('events.field.state')}
        all={t('events.all-states')}
        options={eventStates.map((value) => ({ value, label: t(`events.state.${value}`) }))}
      />
      <DateField name="from" label={t('events.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

function columns(c: Ctx): Column<EventRow>[] {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('events.field.date'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => dateText(row.date_edtf, c.language),
    },
    { key: 'name', label: t('events.field.name'), priority: 1, cell: (row) => <Name c={c} names={row.names} /> },
    { key: 'kind', label: t('events.field.kind'), fit: true, cell: (row) => t(`events.kind.${row.kind}`) },
    {
      key: 'came',
      label: t('events.field.came'),
      cell: (row) => peopleText(c, row.came, row.came_qualifier) ?? <Muted>–</Muted>,
    },
    {
      key: 'state',
      label: t('events.field.state'),
      fit: true,
      cell: (row) =>
        row.state === 'held' && !row.voided_at ? t('events.state.held') : <EventBadges c={c} row={row} />,
    },
  ]
}

/** All events, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listEvents(c.world, c.actor, askedIn(c.url))
  return page(
    t('events.list-events.title'),
    <>
      <PageHeader
        title={t('events.list-events.title')}
        lead={t('events.list-events.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <Table
        caption={t('events.list-events.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('events.get-event') ? (row) => `/events/${row.id}` : undefined}
        empty={{ title: t('events.list-events.empty'), text: t('events.list-events.empty.text') }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total) ? t('events.list-events.many') : t('events.list-events.shown', { total: listed.total })
        }
      />
    </>,
  )
}
