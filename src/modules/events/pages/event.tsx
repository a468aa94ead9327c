import { dateText } from '#platform/dates/known.ts'
import { formatCount } from '#platform/numbers.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Muted, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText, recordedText, VersionsSection } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { getEvent } from '../queries/get-event.ts'
import { surelyAbove } from '../rules/capacity.ts'
import { Gifts, Money, Tickets } from './event-money.tsx'
import {
  ActButtons,
  EventBadges,
  moneyText,
  Name,
  nameFacts,
  nameText,
  peopleText,
  saidDate,
  saidMoney,
  saidPeople,
  saidText,
  saidTexts,
  say,
} from './parts.tsx'

type Event = Awaited<ReturnType<typeof getEvent>>

const actsOn = ({ voided_at, state }: Event) =>
  voided_at
    ? [{ act: 'restore-event', tail: 'restore' }]
    : [
        ...(state === 'held' ? [{ act: 'record-outcome', tail: 'record-outcome' }] : []),
        { act: 'set-event-state', tail: 'set-state' },
        { act: 'correct-event', tail: 'correct' },
        { act: 'void-event', tail: 'void' },
      ]

const people = (c: Ctx, event: Event, column: 'expected' | 'came') => {
  const printed = event[`${column}_printed`]
  const told = peopleText(c, event[column], event[`${column}_qualifier`])
  return (
    <>
      {told ?? <Muted>{say(c)('events.not-known')}</Muted>}
      {printed && <Muted> {say(c)('events.printed', { text: printed })}</Muted>}
    </>
  )
}

function goalFact(c: Ctx, event: Event) {
  const t = say(c)
  if (event.goal === null) return []
  const { goal_amount, goal_currency } = event
  const said = t(`events.goal.${event.goal}`)
  if (goal_amount === null || goal_currency === null)
    return [{ label: t('events.field.goal'), value: t('events.goal.untold', { said }) }]
  const amount = moneyText(goal_amount, goal_currency, c.language)
  if (event.goal !== 'unknown') return [{ label: t('events.field.goal'), value: `${amount} · ${said}` }]
  // before the day nobody asks whether it was reached
  const value = event.state === 'planned' ? amount : t('events.goal.not-known', { amount })
  return [{ label: t('events.field.goal'), value }]
}

function factsOf(c: Ctx, event: Event) {
  const t = say(c)
  const date = dateText(event.date_edtf, c.language)
  const { activity } = event
  return [
    { label: t('events.field.date'), value: date },
    ...(event.date_printed && event.date_printed !== date
      ? [{ label: t('events.field.printed'), value: event.date_printed }]
      : []),
    { label: t('events.field.kind'), value: t(`events.kind.${event.kind}`) },
    ...(event.place ? [{ label: t('events.field.place'), value: event.place }] : []),
    ...(event.capacity === null
      ? []
      : [{ label: t('events.field.capacity'), value: formatCount(event.capacity, c.language) }]),
    { label: t('events.field.expected'), value: people(c, event, 'expected') },
    ...(event.state === 'held' ? [{ label: t('events.field.came'), value: people(c, event, 'came') }] : []),
    ...goalFact(c, event),
    ...(activity && c.may('activities.get-activity')
      ? [
          {
            label: t('events.field.activity'),
            value: <Link href={`/activities/${activity.id}`}>{textIn(activity.titles, c.language)}</Link>,
          },
        ]
      : []),
    ...nameFacts(c, t('events.field.name'), event.names),
    ...(event.note ? [{ label: t('events.field.note'), value: event.note }] : []),
    { label: t('events.field.ref'), value: event.ref },
    { label: t('events.field.recorded'), value: recordedText(c, event) },
  ]
}

const AboveCapacity = ({ c, event }: { c: Ctx; event: Event }) => {
  const { came, came_qualifier, capacity } = event
  if (came === null || came_qualifier === null || capacity === null) return null
  if (!surelyAbove(came, came_qualifier, capacity)) return null
  return (
    <Notice tone="warning">
      <p>
        {say(c)('events.came-above-capacity', {
          came: peopleText(c, came, came_qualifier) ?? '',
          capacity,
        })}
      </p>
    </Notice>
  )
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidDate(c, t('events.field.date'), 'date_edtf'),
    { label: t('events.field.kind'), of: (row: Record<string, unknown>) => c.say(`events.kind.${row.kind}`) },
    saidTexts(t('events.field.name'), 'names'),
    saidText(t('events.field.place'), 'place'),
    saidText(t('events.field.capacity'), 'capacity'),
    saidPeople(c, t('events.field.expected'), 'expected'),
    saidPeople(c, t('events.field.came'), 'came'),
    saidMoney(c, t('events.field.goal'), 'goal_amount', 'goal_currency'),
    {
      label: t('events.field.goal-told'),
      of: (row: Record<string, unknown>) => (row.goal_told ? c.say(`events.goal.${row.goal_told}`) : ''),
    },
    saidText(t('events.field.note'), 'note'),
  ]
}

const States = ({ c, event }: { c: Ctx; event: Event }) => (
  <Section title={say(c)('events.states')}>
    <Timeline
      entries={event.states.map((row) => ({
        date: c.instant(row.recorded_at),
        title: say(c)(`events.state.${row.state}`),
        note: [row.reason, doerText(c, row.recorded_by)].filter(Boolean).join(' · '),
      }))}
    />
  </Section>
)

/** One event: what was expected, what came of it, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const event = await getEvent(c.world, c.actor, { id: c.param('id') })
  const { id, ref, date_end } = event
  const related = await c.related({ kind: 'events.event', id, ref, day: date_end })
  return page(
    nameText(c, event),
    <>
      <PageHeader
        title={<Name c={c} names={event.names} />}
        badge={<EventBadges c={c} row={event} />}
        breadcrumb={[{ href: '/events', label: t('events.list-events.title') }]}
        actions={<ActButtons c={c} here={`/events/${id}`} acts={actsOn(event)} />}
      />
      <AboveCapacity c={c} event={event} />
      <SummaryList facts={factsOf(c, event)} />
      <Tickets c={c} event={event} />
      <Money c={c} event={event} />
      <Gifts c={c} event={event} />
      <States c={c} event={event} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={event.versions} now={event} fields={saidOf(c)} />
    </>,
  )
}
