import { formatDay } from '#platform/dates/format.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { Section } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import type { EventGift, EventMoney, getEvent } from '../queries/get-event.ts'
import { moneyText, Name, say } from './parts.tsx'

type Event = Awaited<ReturnType<typeof getEvent>>
type Props = { c: Ctx; event: Event }

/** What tickets of an event cost, and how many of each were sold. */
export const Tickets = ({ c, event }: Props) => {
  const t = say(c)
  const add = !event.voided_at && c.may('events.create-ticket') && (
    <LinkButton href={`/events/${event.id}/add-ticket`}>{t('events.create-ticket.title')}</LinkButton>
  )
  return (
    <Section title={t('events.tickets')}>
      <Table
        caption={t('events.tickets')}
        captionHidden
        rows={event.tickets}
        rowHref={c.may('events.get-ticket') ? (row) => `/events/tickets/${row.id}` : undefined}
        empty={{ title: t('events.tickets.empty'), text: t('events.tickets.empty.text') }}
        columns={[
          {
            key: 'name',
            label: t('events.field.ticket'),
            priority: 1,
            cell: (row) => (
              <>
                <Name c={c} names={row.names} /> <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'price',
            label: t('events.field.price'),
            align: 'end',
            fit: true,
            cell: (row) => (row.price === 0n ? t('events.free') : moneyText(row.price, row.currency, c.language)),
          },
          {
            key: 'sold',
            label: t('events.field.sold'),
            align: 'end',
            fit: true,
            cell: (row) =>
              row.sold === null ? (
                <Muted>{t('events.not-known')}</Muted>
              ) : (
                formatQuantity(row.sold, 'ticket', c.language)
              ),
          },
        ]}
      />
      {add}
    </Section>
  )
}

const amount = (c: Ctx, row: EventMoney, column: 'priced' | 'ticket' | 'extra') => {
  const minor = row[column]
  return minor === null ? <Muted>–</Muted> : moneyText(minor, row.currency, c.language)
}

/** What came in at an event, and what the tickets sold cost together, each currency apart. */
export const Money = ({ c, event }: Props) => {
  const t = say(c)
  return (
    <Section title={t('events.money')}>
      <Table
        caption={t('events.money')}
        captionHidden
        rows={event.money}
        empty={{ title: t('events.money.empty'), text: t('events.money.empty.text') }}
        columns={[
          { key: 'currency', label: t('events.field.currency'), priority: 1, cell: (row) => row.currency },
          { key: 'priced', label: t('events.money.priced'), align: 'end', cell: (row) => amount(c, row, 'priced') },
          { key: 'ticket', label: t('events.role.ticket'), align: 'end', cell: (row) => amount(c, row, 'ticket') },
          { key: 'extra', label: t('events.role.extra'), align: 'end', cell: (row) => amount(c, row, 'extra') },
        ]}
      />
    </Section>
  )
}

const GiftTable = ({ c, gifts }: { c: Ctx; gifts: readonly EventGift[] }) => {
  const t = say(c)
  return (
    <Table
      caption={t('events.gifts')}
      captionHidden
      rows={gifts}
      rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.id}` : undefined}
      empty={{ title: t('events.gifts.empty'), text: t('events.gifts.empty.text') }}
      columns={[
        {
          key: 'ref',
          label: t('events.field.gift'),
          priority: 1,
          cell: (row) => (
            <>
              {row.ref} <VoidMark row={{ voided_at: row.voided ? new Date(0) : null }} />
            </>
          ),
        },
        {
          key: 'day',
          label: t('events.field.received-on'),
          fit: true,
          cell: (row) => formatDay(row.received_on, c.language),
        },
        { key: 'role', label: t('events.field.role'), cell: (row) => t(`events.role.${row.role}`) },
        {
          key: 'amount',
          label: t('events.field.amount'),
          align: 'end',
          fit: true,
          cell: (row) => moneyText(row.amount, row.currency, c.language),
        },
      ]}
    />
  )
}

/** The gifts that belong to an event, for who may list gifts. */
export const Gifts = ({ c, event }: Props) => {
  const t = say(c)
  if (event.gifts === null) return null
  const here = `/events/${event.id}`
  return (
    <Section title={t('events.gifts')}>
      <GiftTable c={c} gifts={event.gifts} />
      {!event.voided_at && c.may('events.link-gift') && (
        <LinkButton href={`${here}/link-gift`}>{t('events.link-gift.title')}</LinkButton>
      )}
      {event.gifts.length > 0 && c.may('events.unlink-gift') && (
        <LinkButton tone="quiet" href={`${here}/unlink-gift`}>
          {t('events.unlink-gift.title')}
        </LinkButton>
      )}
    </Section>
  )
}
