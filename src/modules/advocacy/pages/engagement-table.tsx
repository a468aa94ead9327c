import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { type Empty, Table } from '#ui/table.tsx'
import type { EngagementRow } from '../queries/engagements-of.ts'
import { EngagementBadges, say, Title } from './parts.tsx'

const columns = (c: Ctx, sorted: boolean) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('advocacy.field.date'),
      ...(sorted && { sort: sortBy(c.url, 'desc') }),
      cell: (row: EngagementRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'title',
      label: t('advocacy.field.title'),
      priority: 1 as const,
      cell: (row: EngagementRow) => <Title c={c} titles={row.titles} />,
    },
    {
      key: 'kind',
      label: t('advocacy.field.kind'),
      fit: true,
      cell: (row: EngagementRow) => t(`advocacy.kind.${row.kind}`),
    },
    {
      key: 'with',
      label: t('advocacy.field.with'),
      priority: 3 as const,
      cell: (row: EngagementRow) => row.partner ?? row.with_whom ?? <Muted>–</Muted>,
    },
    {
      key: 'state',
      label: t('advocacy.field.state'),
      fit: true,
      cell: (row: EngagementRow) =>
        row.state === 'held' && !row.voided_at ? t('advocacy.state.held') : <EngagementBadges c={c} row={row} />,
    },
  ]
}

/** Engagements in a table; `sorted` where the list can be turned round. */
export const EngagementTable = (props: {
  c: Ctx
  rows: readonly EngagementRow[]
  empty: Empty
  sorted?: boolean | undefined
}) => {
  const { c } = props
  return (
    <Table
      caption={say(c)('advocacy.list-engagements.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('advocacy.get-engagement') ? (row) => `/advocacy/engagements/${row.id}` : undefined}
      empty={props.empty}
      columns={columns(c, props.sorted ?? false)}
    />
  )
}
