import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { type Empty, Table } from '#ui/table.tsx'
import type { SessionRow } from '../queries/sessions-of.ts'
import { hoursText, Name, SessionBadges, say } from './parts.tsx'

const columns = (c: Ctx, { sorted, ofClass }: { sorted: boolean; ofClass: boolean }) => {
  const t = say(c)
  return [
    {
      key: 'day',
      label: t('education.field.day'),
      priority: 1 as const,
      ...(sorted && { sort: sortBy(c.url, 'desc') }),
      cell: (row: SessionRow) => dateText(row.day, c.language),
    },
    ...(ofClass
      ? []
      : [
          {
            key: 'class',
            label: t('education.class'),
            cell: (row: SessionRow) => <Name c={c} names={row.class_names} />,
          },
        ]),
    {
      key: 'planned',
      label: t('education.progress.planned'),
      align: 'end' as const,
      cell: (row: SessionRow) => hoursText(c, row.planned_minutes),
    },
    {
      key: 'delivered',
      label: t('education.progress.delivered'),
      align: 'end' as const,
      cell: (row: SessionRow) => hoursText(c, row.delivered_minutes),
    },
    {
      key: 'state',
      label: t('education.field.state'),
      cell: (row: SessionRow) => (
        <>
          <SessionBadges c={c} row={row} /> {row.is_make_up && <Badge>{t('education.make-up')}</Badge>}
        </>
      ),
    },
  ]
}

/** Sessions in a table; `sorted` where the list can be turned round, `ofClass` where all are of one class. */
export const SessionTable = (props: {
  c: Ctx
  rows: readonly SessionRow[]
  empty: Empty
  sorted?: boolean
  ofClass?: boolean
}) => {
  const { c } = props
  return (
    <Table
      caption={say(c)('education.list-sessions.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('education.get-session') ? (row) => `/education/sessions/${row.id}` : undefined}
      empty={props.empty}
      columns={columns(c, { sorted: props.sorted ?? false, ofClass: props.ofClass ?? false })}
    />
  )
}
