import { fiscalYearsOf } from '#modules/organisation/face.ts'
import { askedIn } from '#platform/lists.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import type { Ctx } from '#platform/web/context.ts'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type DueRow, listDues } from '../queries/list-dues.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, DayOrNone, PartyName, say } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons
    c={props.c}
    primary
    acts={[
      ['charge-all', '/governance/dues/charge-all'],
      ['charge-due', '/governance/dues/charge'],
      ['import-dues', '/imports/governance.import-dues'],
    ]}
  />
)

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'member',
      label: t('governance.member'),
      priority: 1 as const,
      cell: (row: DueRow) => (
        <>
          {row.party ? <PartyName c={c} party={row.party} /> : row.member} <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'ref',
      label: t('governance.field.ref'),
      fit: true,
      sort: sortBy(c.url, 'desc'),
      cell: (row: DueRow) => row.ref,
    },
    { key: 'year', label: t('governance.field.year'), fit: true, cell: (row: DueRow) => row.year },
    {
      key: 'amount',
      label: t('governance.field.owed'),
      align: 'end' as const,
      fit: true,
      cell: (row: DueRow) => formatMoney(moneyFromDatabase(row.minor, row.currency), c.language),
    },
    {
      key: 'due',
      label: t('governance.field.due-on'),
      fit: true,
      cell: (row: DueRow) => <DayOrNone c={c} day={row.due_on} />,
    },
  ]
}

/** What members owe, the last recorded first. */
export async function show(c: Ctx) {
  const t = say(c)
  const years = await fiscalYearsOf(c.world.db)
  return listPage(c, {
    name: 'list-dues',
    listed: await listDues(c.world, c.actor, askedIn(c.url)),
    columns: columns(c),
    adding: <Adding c={c} />,
    filters: (
      <FilterSelect
        url={c.url}
        name="year"
        label={t('governance.field.year')}
        all={t('governance.all-years')}
        options={years.map(({ ref, label }) => ({ value: ref, label }))}
      />
    ),
    href: c.may('governance.get-due') ? (row) => `/governance/dues/${row.id}` : undefined,
  })
}
