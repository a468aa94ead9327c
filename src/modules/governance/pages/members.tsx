import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { listMembers, type MemberRow } from '../queries/list-members.ts'
import { forces, memberKinds } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, DayOrNone, PartyName, say } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons
    c={props.c}
    primary
    acts={[
      ['admit-member', '/governance/members/admit'],
      ['import-members', '/imports/governance.import-members'],
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
        options={memberKinds.map((kind) => ({ value: kind, label: t(`governance.kind.${kind}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="state"
        label={t('governance.field.state')}
        all={t('governance.all-states')}
        options={forces.map((state) => ({ value: state, label: t(`governance.member-state.${state}`) }))}
      />
    </>
  )
}

/** Whether somebody is still a member; it needs no word where one is. */
export const MemberState = (props: { c: Ctx; member: { left_on: string | null; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.member} />
    {props.member.left_on !== null && props.member.left_on < props.c.today && (
      <Badge tone="warning">{say(props.c)('governance.member-state.ended')}</Badge>
    )}
  </>
)

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('governance.field.name'),
      priority: 1 as const,
      cell: (row: MemberRow) => (
        <>
          {row.party ? <PartyName c={c} party={row.party} /> : row.ref} <MemberState c={c} member={row} />
        </>
      ),
    },
    { key: 'ref', label: t('governance.field.ref'), fit: true, cell: (row: MemberRow) => row.ref },
    {
      key: 'kind',
      label: t('governance.field.kind'),
      fit: true,
      cell: (row: MemberRow) => t(`governance.kind.${row.kind}`),
    },
    {
      key: 'joined',
      label: t('governance.field.joined-on'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row: MemberRow) => <DayOrNone c={c} day={row.joined_on} />,
    },
    {
      key: 'left',
      label: t('governance.field.left-on'),
      fit: true,
      priority: 3 as const,
      cell: (row: MemberRow) => <DayOrNone c={c} day={row.left_on} />,
    },
  ]
}

/** The members, the latest first. */
export async function show(c: Ctx) {
  return listPage(c, {
    name: 'list-members',
    listed: await listMembers(c.world, c.actor, { ...askedIn(c.url), on: c.today }),
    columns: columns(c),
    adding: <Adding c={c} />,
    filters: <FilterFields c={c} />,
    href: c.may('governance.get-member') ? (row) => `/governance/members/${row.id}` : undefined,
  })
}
