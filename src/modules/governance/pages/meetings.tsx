import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { listMeetings, type MeetingRow } from '../queries/list-meetings.ts'
import { meetingKinds, meetingStates } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { MeetingBadge, meetingText, TextOrNone } from './meeting-parts.tsx'
import { ActButtons, DayOrNone, say } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons
    c={props.c}
    primary
    acts={[
      ['plan-meeting', '/governance/meetings/plan'],
      ['import-meetings', '/imports/governance.import-meetings'],
      ['import-resolutions', '/imports/governance.import-resolutions'],
      ['import-minutes', '/imports/governance.import-minutes'],
    ]}
  />
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
        options={meetingKinds.map((kind) => ({ value: kind, label: t(`governance.kind.${kind}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="state"
        label={t('governance.field.state')}
        all={t('governance.all-states')}
        options={meetingStates.map((state) => ({ value: state, label: t(`governance.meeting-state.${state}`) }))}
      />
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'meeting',
      label: t('governance.meeting'),
      priority: 1 as const,
      cell: (row: MeetingRow) => meetingText(c, row),
    },
    { key: 'ref', label: t('governance.field.ref'), fit: true, cell: (row: MeetingRow) => row.ref },
    {
      key: 'day',
      label: t('governance.field.held-on'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row: MeetingRow) => <DayOrNone c={c} day={row.held_on} />,
    },
    {
      key: 'place',
      label: t('governance.field.place'),
      priority: 3 as const,
      cell: (row: MeetingRow) => <TextOrNone text={row.place} />,
    },
    {
      key: 'year',
      label: t('governance.field.for-year'),
      fit: true,
      cell: (row: MeetingRow) => <TextOrNone text={row.year} />,
    },
    {
      key: 'state',
      label: t('governance.field.state'),
      fit: true,
      cell: (row: MeetingRow) => <MeetingBadge c={c} row={row} />,
    },
  ]
}

/** The meetings, the latest first. */
export async function show(c: Ctx) {
  return listPage(c, {
    name: 'list-meetings',
    listed: await listMeetings(c.world, c.actor, askedIn(c.url)),
    columns: columns(c),
    adding: <Adding c={c} />,
    filters: <FilterFields c={c} />,
    href: c.may('governance.get-meeting') ? (row) => `/governance/meetings/${row.id}` : undefined,
  })
}
