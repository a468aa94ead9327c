import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { listOfficers, type OfficerRow } from '../queries/list-officers.ts'
import { forces, offices } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, DayOrNone, PartyName, say } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons
    c={props.c}
    primary
    acts={[
      ['appoint-officer', '/governance/officers/appoint'],
      ['import-officers', '/imports/governance.import-officers'],
    ]}
  />
)

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="office"
        label={t('governance.field.office')}
        all={t('governance.all-offices')}
        options={offices.map((office) => ({ value: office, label: t(`governance.office.${office}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="state"
        label={t('governance.field.state')}
        all={t('governance.all-states')}
        options={forces.map((state) => ({ value: state, label: t(`governance.officer-state.${state}`) }))}
      />
    </>
  )
}

type Held = Pick<OfficerRow, 'ended_on' | 'term_until' | 'voided_at'>

/** Whether an office is over, or its term is; it needs no word where neither is. */
export const OfficerState = (props: { c: Ctx; officer: Held }) => {
  const { c, officer } = props
  const t = say(c)
  if (officer.voided_at) return <VoidMark row={officer} />
  if (officer.ended_on !== null && officer.ended_on < c.today)
    return <Badge>{t('governance.officer-state.ended')}</Badge>
  if (officer.ended_on === null && officer.term_until !== null && officer.term_until < c.today)
    return <Badge tone="warning">{t('governance.officer-state.term-over')}</Badge>
  return null
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('governance.field.name'),
      priority: 1 as const,
      cell: (row: OfficerRow) => (
        <>
          {row.party ? <PartyName c={c} party={row.party} /> : row.ref} <OfficerState c={c} officer={row} />
        </>
      ),
    },
    {
      key: 'office',
      label: t('governance.field.office'),
      cell: (row: OfficerRow) => t(`governance.office.${row.office}`),
    },
    { key: 'ref', label: t('governance.field.ref'), fit: true, cell: (row: OfficerRow) => row.ref },
    {
      key: 'began',
      label: t('governance.field.began-on'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row: OfficerRow) => <DayOrNone c={c} day={row.began_on} />,
    },
    {
      key: 'term',
      label: t('governance.field.term-until'),
      fit: true,
      priority: 3 as const,
      cell: (row: OfficerRow) => <DayOrNone c={c} day={row.term_until} />,
    },
    {
      key: 'ended',
      label: t('governance.field.last-day'),
      fit: true,
      cell: (row: OfficerRow) => <DayOrNone c={c} day={row.ended_on} />,
    },
  ]
}

/** The offices and who holds them, the latest first. */
export async function show(c: Ctx) {
  return listPage(c, {
    name: 'list-officers',
    listed: await listOfficers(c.world, c.actor, { ...askedIn(c.url), on: c.today }),
    columns: columns(c),
    adding: <Adding c={c} />,
    filters: <FilterFields c={c} />,
    href: c.may('governance.get-officer') ? (row) => `/governance/officers/${row.id}` : undefined,
  })
}
