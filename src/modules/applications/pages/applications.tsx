import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type ApplicationRow, listApplications, profileOptions } from '../queries/list-applications.ts'
import { applicationStates, sources } from '../rules/choices.ts'
import { ApplicationBadges, applicantName, OutcomeBadge, Said, say, titleText } from './parts.tsx'

const Buttons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('applications.record-application') && (
        <LinkButton tone="primary" href="/applications/record">
          {t('applications.record-application.title')}
        </LinkButton>
      )}
      {c.may('applications.set-erasure') && (
        <LinkButton href="/applications/set-erasure">{t('applications.set-erasure.title')}</LinkButton>
      )}
      {c.may('applications.import-applications') && (
        <LinkButton href="/imports/applications.import-applications">
          {t('applications.import-applications.title')}
        </LinkButton>
      )}
    </>
  )
}

const columnsFor = (c: Ctx): Column<ApplicationRow>[] => {
  const t = say(c)
  return [
    { key: 'name', label: t('applications.field.name'), priority: 1, cell: applicantName },
    { key: 'profile', label: t('applications.profile'), cell: (row) => <Said c={c} texts={row.titles} /> },
    {
      key: 'match',
      label: t('applications.match'),
      fit: true,
      cell: (row) => (row.outcome ? <OutcomeBadge c={c} outcome={row.outcome} /> : <Muted>–</Muted>),
    },
    {
      key: 'received',
      label: t('applications.field.received'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row) => formatDay(row.received_day, c.language),
    },
    { key: 'source', label: t('applications.field.source'), cell: (row) => t(`applications.source.${row.source}`) },
    { key: 'state', label: t('applications.field.state'), cell: (row) => <ApplicationBadges c={c} row={row} /> },
    { key: 'ref', label: t('applications.field.ref'), fit: true, priority: 3, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

const FilterFields = async ({ c }: { c: Ctx }) => {
  const t = say(c)
  const profiles = await profileOptions(c.world.db)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('applications.field.state')}
        all={t('applications.all')}
        options={[
          { value: 'open', label: t('applications.state.open') },
          { value: 'unsent', label: t('applications.state.unsent') },
          ...applicationStates.map((value) => ({ value, label: t(`applications.state.${value}`) })),
        ]}
      />
      <FilterSelect
        url={c.url}
        name="profile"
        label={t('applications.profile')}
        all={t('applications.all')}
        options={profiles.map((row) => ({ value: row.ref, label: titleText(c, row) }))}
      />
      <FilterSelect
        url={c.url}
        name="source"
        label={t('applications.field.source')}
        all={t('applications.all')}
        options={sources.map((value) => ({ value, label: t(`applications.source.${value}`) }))}
      />
    </>
  )
}

/** Who applied, the last received first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listApplications(c.world, c.actor, askedIn(c.url))
  const fields = await FilterFields({ c })
  return page(
    t('applications.list-applications.title'),
    <>
      <PageHeader
        title={t('applications.list-applications.title')}
        lead={t('applications.list-applications.lead')}
        actions={<Buttons c={c} />}
      />
      <Filters url={c.url}>{fields}</Filters>
      <Table
        caption={t('applications.list-applications.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('applications.get-application') ? (row) => `/applications/${row.id}` : undefined}
        empty={{
          title: t('applications.list-applications.empty'),
          text: t('applications.list-applications.empty.text'),
          action: <Buttons c={c} />,
        }}
        columns={columnsFor(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('applications.list-applications.many')
              : t('applications.list-applications.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
