import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { SponsorshipRow } from '../queries/list-sponsorships.ts'
import { ChildText, PartyLink, say } from './parts.tsx'

/** Whether a sponsorship is in force, and why and when it ended if it did. */
const State = (props: { c: Ctx; row: SponsorshipRow }) => {
  const { c, row } = props
  const t = say(c)
  if (row.voided_at) return <VoidMark row={row} />
  if (!row.ended) return <Badge tone="success">{t('sponsorship.state.in-force')}</Badge>
  return (
    <Muted>
      {t(`sponsorship.ended.${row.ended.reason}`)} · {dateText(row.ended.date_edtf, c.language)}
    </Muted>
  )
}

const columnsFor = (c: Ctx, sorted: boolean): Column<SponsorshipRow>[] => {
  const t = say(c)
  return [
    {
      key: 'date',
      label: t('sponsorship.field.since'),
      fit: true,
      sort: sorted ? sortBy(c.url, 'desc') : undefined,
      cell: (row) => dateText(row.date_edtf, c.language),
    },
    { key: 'sponsor', label: t('sponsorship.field.sponsor'), cell: (row) => <PartyLink c={c} party={row.sponsor} /> },
    {
      key: 'child',
      label: t('sponsorship.child'),
      cell: (row) => <ChildText c={c} row={row} all="sponsorship.whole-programme" />,
    },
    { key: 'state', label: t('sponsorship.field.state'), cell: (row) => <State c={c} row={row} /> },
    { key: 'ref', label: t('sponsorship.field.ref'), priority: 1, fit: true, cell: (row) => row.ref },
  ]
}

/** Sponsorships in a table; `without` leaves a column out, `sorted` is for the list. */
export const SponsorshipTable = (props: {
  c: Ctx
  rows: readonly SponsorshipRow[]
  without?: 'child' | undefined
  sorted?: boolean
  empty?: { title: string; text: string }
}) => {
  const { c } = props
  const t = say(c)
  return (
    <Table
      caption={t('sponsorship.list-sponsorships.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('sponsorship.get-sponsorship') ? (row) => `/sponsorship/sponsorships/${row.id}` : undefined}
      empty={
        props.empty ?? {
          title: t('sponsorship.list-sponsorships.empty'),
          text: t('sponsorship.child.no-sponsorships'),
        }
      }
      columns={columnsFor(c, props.sorted ?? false).filter(({ key }) => key !== props.without)}
    />
  )
}
