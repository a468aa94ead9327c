import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listProfiles, type ProfileRow } from '../queries/list-profiles.ts'
import { profileKinds, profileStates } from '../rules/choices.ts'
import { ProfileBadges, Said, say, wantedText } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('applications.create-profile') && (
        <LinkButton tone="primary" href="/applications/profiles/create">
          {t('applications.create-profile.title')}
        </LinkButton>
      )}
      {c.may('applications.import-profiles') && (
        <LinkButton href="/imports/applications.import-profiles">{t('applications.import-profiles.title')}</LinkButton>
      )}
    </>
  )
}

const columnsFor = (c: Ctx): Column<ProfileRow>[] => {
  const t = say(c)
  const until = (row: ProfileRow) => (row.open_until ? formatDay(row.open_until, c.language) : <Muted>–</Muted>)
  return [
    {
      key: 'title',
      label: t('applications.field.title'),
      priority: 1,
      cell: (row) => <Said c={c} texts={row.titles} />,
    },
    { key: 'kind', label: t('applications.field.kind'), cell: (row) => t(`applications.kind.${row.kind}`) },
    { key: 'place', label: t('applications.field.place'), cell: (row) => row.place ?? <Muted>–</Muted> },
    { key: 'wanted', label: t('applications.field.wanted'), cell: (row) => wantedText(c, row.wanted) },
    { key: 'until', label: t('applications.field.open-until'), priority: 3, cell: until },
    {
      key: 'state',
      label: t('applications.field.state'),
      cell: (row) => <ProfileBadges c={c} row={row} />,
    },
    { key: 'ref', label: t('applications.field.ref'), fit: true, priority: 3, cell: (row) => <Muted>{row.ref}</Muted> },
  ]
}

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('applications.field.state')}
        all={t('applications.all')}
        options={profileStates.map((value) => ({ value, label: t(`applications.profile-state.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('applications.field.kind')}
        all={t('applications.all')}
        options={profileKinds.map((value) => ({ value, label: t(`applications.kind.${value}`) }))}
      />
    </>
  )
}

/** Whom the organisation looks for. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listProfiles(c.world, c.actor, askedIn(c.url))
  return page(
    t('applications.list-profiles.title'),
    <>
      <PageHeader
        title={t('applications.list-profiles.title')}
        lead={t('applications.list-profiles.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <Table
        caption={t('applications.list-profiles.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('applications.get-profile') ? (row) => `/applications/profiles/${row.id}` : undefined}
        empty={{
          title: t('applications.list-profiles.empty'),
          text: t('applications.list-profiles.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columnsFor(c)}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('applications.list-profiles.many')
              : t('applications.list-profiles.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
