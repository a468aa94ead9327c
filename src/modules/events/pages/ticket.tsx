import { formatQuantity } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getTicket } from '../queries/get-ticket.ts'
import { ActButtons, moneyText, Name, nameFacts, nameText, saidMoney, saidText, saidTexts, say } from './parts.tsx'

type Ticket = Awaited<ReturnType<typeof getTicket>>

const actsOn = ({ voided_at }: Ticket) =>
  voided_at
    ? [{ act: 'restore-ticket', tail: 'restore' }]
    : [
        { act: 'correct-ticket', tail: 'correct' },
        { act: 'void-ticket', tail: 'void' },
      ]

function factsOf(c: Ctx, ticket: Ticket) {
  const t = say(c)
  const event = nameText(c, { names: ticket.event_names })
  return [
    {
      label: t('events.event'),
      value: c.may('events.get-event') ? <Link href={`/events/${ticket.event_id}`}>{event}</Link> : event,
    },
    {
      label: t('events.field.price'),
      value: ticket.price === 0n ? t('events.free') : moneyText(ticket.price, ticket.currency, c.language),
    },
    {
      label: t('events.field.sold'),
      value:
        ticket.sold === null ? (
          <Muted>{t('events.not-known')}</Muted>
        ) : (
          formatQuantity(ticket.sold, 'ticket', c.language)
        ),
    },
    ...nameFacts(c, t('events.field.name'), ticket.names),
    ...(ticket.note ? [{ label: t('events.field.note'), value: ticket.note }] : []),
    { label: t('events.field.ref'), value: ticket.ref },
    { label: t('events.field.recorded'), value: recordedText(c, ticket) },
  ]
}

/** One kind of ticket: what it costs, how many were sold, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const ticket = await getTicket(c.world, c.actor, { id: c.param('id') })
  const related = await c.related({ kind: 'events.ticket', id: ticket.id, ref: ticket.ref })
  return page(
    nameText(c, ticket),
    <>
      <PageHeader
        title={<Name c={c} names={ticket.names} />}
        badge={<VoidMark row={ticket} />}
        breadcrumb={[
          { href: '/events', label: t('events.list-events.title') },
          { href: `/events/${ticket.event_id}`, label: nameText(c, { names: ticket.event_names }) },
        ]}
        actions={<ActButtons c={c} here={`/events/tickets/${ticket.id}`} acts={actsOn(ticket)} />}
      />
      <SummaryList facts={factsOf(c, ticket)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection
        c={c}
        versions={ticket.versions}
        now={ticket}
        fields={[
          saidTexts(t('events.field.name'), 'names'),
          saidMoney(c, t('events.field.price'), 'price', 'currency'),
          saidText(t('events.field.sold'), 'sold'),
          saidText(t('events.field.note'), 'note'),
        ]}
      />
    </>,
  )
}
