import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import type { CountRow } from '../queries/list-counts.ts'
import { numberText, say } from './parts.tsx'

type Row = Omit<CountRow, 'date_end'>

const columnsOf = (c: Ctx, sorted?: boolean) => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('operations.field.date'),
      fit: true,
      sort: sorted ? sortBy(c.url, 'desc') : undefined,
      cell: (row: Row) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'milestone',
      label: t('operations.field.milestone'),
      priority: 1 as const,
      cell: (row: Row) => t(`operations.milestone.${row.milestone}`),
    },
    {
      key: 'number',
      label: t('operations.field.number'),
      align: 'end' as const,
      cell: (row: Row) => (
        <>
          <VoidMark row={row} /> {numberText(c, row)}
        </>
      ),
    },
    {
      key: 'operation',
      label: t('operations.operation'),
      cell: (row: Row) => row.operation ?? <Muted>{t('operations.operation.none')}</Muted>,
    },
    {
      key: 'of',
      label: t('operations.field.of'),
      cell: (row: Row) => row.of ?? <Muted>–</Muted>,
    },
    { key: 'ref', label: t('operations.field.ref'), cell: (row: Row) => row.ref },
  ]
}

/** Counts of people in a table, without the column that all of them share; a `sorted` list can be turned round. */
export const CountTable = (props: { c: Ctx; rows: readonly Row[]; without?: 'operation' | 'of'; sorted?: boolean }) => {
  const t = say(props.c)
  return (
    <Table
      caption={t('operations.list-counts.title')}
      captionHidden
      rows={props.rows}
      rowHref={(row) => `/operations/counts/${row.id}`}
      empty={{ title: t('operations.list-counts.empty'), text: t('operations.list-counts.empty.text') }}
      columns={columnsOf(props.c, props.sorted).filter(({ key }) => key !== props.without)}
    />
  )
}
