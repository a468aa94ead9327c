import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Empty, Table } from '#ui/table.tsx'
import type { IssueRow } from '../queries/list-issues.ts'
import { languagesText, reachText, Said, say } from './parts.tsx'

const columns = (c: Ctx, sorted: boolean) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('newsletters.field.date'),
      ...(sorted && { sort: sortBy(c.url, 'desc') }),
      cell: (row: IssueRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'title',
      label: t('newsletters.field.title'),
      priority: 1 as const,
      cell: (row: IssueRow) => (
        <>
          <Said c={c} texts={row.titles} /> <VoidMark row={row} />
        </>
      ),
    },
    {
      key: 'kind',
      label: t('newsletters.field.kind'),
      fit: true,
      cell: (row: IssueRow) => t(`newsletters.kind.${row.kind}`),
    },
    {
      key: 'series',
      label: t('newsletters.field.series'),
      priority: 3 as const,
      cell: (row: IssueRow) => (row.series ? <Said c={c} texts={row.series} /> : <Muted>–</Muted>),
    },
    {
      key: 'channel',
      label: t('newsletters.field.channel'),
      fit: true,
      cell: (row: IssueRow) => t(`newsletters.channel.${row.channel}`),
    },
    {
      key: 'languages',
      label: t('newsletters.field.languages'),
      priority: 3 as const,
      cell: (row: IssueRow) => languagesText(c, row.languages),
    },
    {
      key: 'reach',
      label: t('newsletters.field.reach'),
      cell: (row: IssueRow) => (row.reach_number === null ? <Muted>{reachText(c, row)}</Muted> : reachText(c, row)),
    },
  ]
}

/** Mailings in a table, without the column that all of them share; `sorted` where the list can be turned round. */
export const IssueTable = (props: {
  c: Ctx
  rows: readonly IssueRow[]
  empty: Empty
  without?: 'series' | undefined
  sorted?: boolean | undefined
}) => {
  const { c } = props
  return (
    <Table
      caption={say(c)('newsletters.list-issues.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('newsletters.get-issue') ? (row) => `/newsletters/issues/${row.id}` : undefined}
      empty={props.empty}
      columns={columns(c, props.sorted ?? false).filter(({ key }) => key !== props.without)}
    />
  )
}
