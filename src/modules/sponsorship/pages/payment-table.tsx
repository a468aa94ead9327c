import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { PaymentRow } from '../queries/list-payments.ts'
import { ChildText, moneyText, say } from './parts.tsx'

/** Whether a payment is confirmed, with the way to confirm it. */
const Confirmation = (props: { c: Ctx; row: PaymentRow }) => {
  const { c, row } = props
  const t = say(c)
  if (row.voided_at) return <VoidMark row={row} />
  if (row.confirmed_on) return <>{formatDay(row.confirmed_on, c.language)}</>
  return (
    <>
      <Badge tone="warning">{t('sponsorship.state.unconfirmed')}</Badge>{' '}
      {c.may('sponsorship.confirm-payment') && (
        <Link href={`/sponsorship/payments/${row.id}/confirm`}>{t('sponsorship.confirm-payment.title')}</Link>
      )}
    </>
  )
}

const columnsFor = (c: Ctx, sorted: boolean): Column<PaymentRow>[] => {
  const t = say(c)
  return [
    {
      key: 'day',
      label: t('sponsorship.field.paid-on'),
      priority: 1,
      fit: true,
      sort: sorted ? sortBy(c.url, 'desc') : undefined,
      cell: (row) => formatDay(row.paid_on, c.language),
    },
    {
      key: 'child',
      label: t('sponsorship.field.paid-for'),
      cell: (row) => <ChildText c={c} row={row} all="sponsorship.group" />,
    },
    { key: 'purpose', label: t('sponsorship.field.purpose'), cell: (row) => t(`sponsorship.purpose.${row.purpose}`) },
    {
      key: 'amount',
      label: t('sponsorship.field.amount'),
      align: 'end',
      fit: true,
      cell: (row) => moneyText(row.amount, row.currency, c.language),
    },
    { key: 'carrier', label: t('sponsorship.field.carrier'), fit: true, cell: (row) => row.carrier },
    {
      key: 'confirmed',
      label: t('sponsorship.field.confirmed-on'),
      cell: (row) => <Confirmation c={c} row={row} />,
    },
  ]
}

/** Payments in a table; `without` leaves a column out, `sorted` is for the list. */
export const PaymentTable = (props: {
  c: Ctx
  rows: readonly PaymentRow[]
  without?: 'child' | undefined
  sorted?: boolean
  emptyText?: string
}) => {
  const { c } = props
  const t = say(c)
  return (
    <Table
      caption={t('sponsorship.list-payments.title')}
      captionHidden
      rows={props.rows}
      rowHref={c.may('sponsorship.get-payment') ? (row) => `/sponsorship/payments/${row.id}` : undefined}
      empty={{
        title: t('sponsorship.list-payments.empty'),
        text: props.emptyText ?? t('sponsorship.child.no-payments'),
      }}
      columns={columnsFor(c, props.sorted ?? false).filter(({ key }) => key !== props.without)}
    />
  )
}
