import { formatDay } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { FilterSelect } from '#ui/filters.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import type { Column } from '#ui/table.tsx'
import { type DisclosureRow, listDisclosures } from '../queries/list-disclosures.ts'
import { disclosureKinds } from '../rules/choices.ts'
import { listPage } from './list-frame.tsx'
import { ActButtons, moneyText, None, PartyName, say, VoidLink } from './parts.tsx'

const list = '/filings/disclosures'

/** The columns of what was disclosed, in its list and in the schedules. */
export function disclosureColumns(c: Ctx, sorts: boolean): Column<DisclosureRow>[] {
  const t = say(c)
  return [
    {
      key: 'day',
      label: t('filings.field.happened-on'),
      fit: true,
      sort: sorts ? sortBy(c.url, 'desc') : undefined,
      cell: (row) => formatDay(row.happened_on, c.language),
    },
    {
      key: 'what',
      label: t('filings.field.what'),
      priority: 1,
      cell: (row) => (
        <>
          {row.what} <VoidMark row={row} />
        </>
      ),
    },
    { key: 'kind', label: t('filings.field.kind'), cell: (row) => t(`filings.disclosure.${row.kind}`) },
    {
      key: 'amount',
      label: t('filings.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, row.currency, c.language),
    },
    {
      key: 'party',
      label: t('filings.field.other-side'),
      cell: (row) => <PartyName c={c} id={row.party_id} party={row.party} />,
    },
    {
      key: 'people',
      label: t('filings.field.people'),
      align: 'end',
      fit: true,
      cell: (row) => (row.people === null ? <None /> : t('filings.people', { count: row.people })),
    },
    { key: 'ref', label: t('filings.field.ref'), fit: true, cell: (row) => row.ref },
  ]
}

/** What the yearly schedules ask beside gifts, spending and remittances. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-disclosures',
    listed: await listDisclosures(c.world, c.actor, askedIn(c.url)),
    above: [{ href: '/filings/schedules', label: t('filings.show-schedules.title') }],
    filters: (
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('filings.field.kind')}
        all={t('filings.all-kinds')}
        options={disclosureKinds.map((value) => ({ value, label: t(`filings.disclosure.${value}`) }))}
      />
    ),
    adding: (
      <ActButtons
        c={c}
        primary
        acts={[
          ['record-disclosure', `${list}/record`],
          ['import-disclosures', '/imports/filings.import-disclosures'],
        ]}
      />
    ),
    columns: [
      ...disclosureColumns(c, true),
      {
        key: 'act',
        label: t('filings.field.act'),
        cell: (row) => <VoidLink c={c} list={list} what="disclosure" row={row} />,
      },
    ],
  })
}
