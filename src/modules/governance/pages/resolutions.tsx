import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { listResolutions, type ResolutionRow } from '../queries/list-resolutions.ts'
import { outcomes, resolutionKinds } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { meetingText, OutcomeBadge } from './meeting-parts.tsx'
import { ActButtons, DayOrNone, say, Title } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons c={props.c} acts={[['import-resolutions', '/imports/governance.import-resolutions']]} />
)

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('governance.field.kind')}
        all={t('governance.all-kinds')}
        options={resolutionKinds.map((kind) => ({ value: kind, label: t(`governance.resolution-kind.${kind}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="outcome"
        label={t('governance.field.outcome')}
        all={t('governance.all-outcomes')}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`governance.outcome.${outcome}`) }))}
      />
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'title',
      label: t('governance.field.title'),
      priority: 1 as const,
      cell: (row: ResolutionRow) => <Title c={c} titles={row.titles} />,
    },
    { key: 'ref', label: t('governance.field.ref'), fit: true, cell: (row: ResolutionRow) => row.ref },
    {
      key: 'kind',
      label: t('governance.field.kind'),
      cell: (row: ResolutionRow) => t(`governance.resolution-kind.${row.kind}`),
    },
    {
      key: 'meeting',
      label: t('governance.meeting'),
      cell: ({ meeting_kind, meeting_number, held_on }: ResolutionRow) =>
        meetingText(c, { kind: meeting_kind, number: meeting_number, held_on }),
    },
    {
      key: 'day',
      label: t('governance.field.held-on'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row: ResolutionRow) => <DayOrNone c={c} day={row.held_on} />,
    },
    {
      key: 'outcome',
      label: t('governance.field.outcome'),
      fit: true,
      cell: (row: ResolutionRow) => <OutcomeBadge c={c} outcome={row.outcome} />,
    },
  ]
}

/** The resolutions of all meetings, the latest first. */
export async function show(c: Ctx) {
  return listPage(c, {
    name: 'list-resolutions',
    listed: await listResolutions(c.world, c.actor, askedIn(c.url)),
    columns: columns(c),
    adding: <Adding c={c} />,
    filters: <FilterFields c={c} />,
    href: c.may('governance.get-resolution') ? (row) => `/governance/resolutions/${row.id}` : undefined,
  })
}
