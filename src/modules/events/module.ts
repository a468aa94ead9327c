import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { correctEvent } from './commands/correct-event.ts'
import { correctTicket } from './commands/correct-ticket.ts'
import { createEvent } from './commands/create-event.ts'
import { createTicket } from './commands/create-ticket.ts'
import { linkGift, unlinkGift } from './commands/link-gift.ts'
import { recordOutcome } from './commands/record-outcome.ts'
import { setEventState } from './commands/set-event-state.ts'
import { restoreEvent, voidEvent } from './commands/void-event.ts'
import { restoreTicket, voidTicket } from './commands/void-ticket.ts'
import { importEvents } from './imports/events.ts'
import { importGifts } from './imports/gifts.ts'
import { importTickets } from './imports/tickets.ts'
import { eventsFigures } from './queries/figures.ts'
import { getEvent } from './queries/get-event.ts'
import { getTicket } from './queries/get-ticket.ts'
import { listEvents } from './queries/list-events.ts'
import { eventsOfActivity, eventsOfGift } from './queries/related.ts'
import { searchEvents } from './queries/search-events.ts'
import { stateOfEvents } from './queries/tasks.ts'
import { eventsRoutes } from './routes.ts'
import { eventsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = eventsWords.in(c.language)
  const { any, over, uncounted } = await stateOfEvents(c.world.db, c.today)
  return [
    ...(!any && c.may('events.create-event') ? [{ text: t('events.task.first-event'), href: '/events/create' }] : []),
    ...(over > 0n && c.may('events.set-event-state')
      ? [{ text: t('events.task.over', { count: over }), href: '/events?state=planned&order=asc' }]
      : []),
    ...(uncounted > 0n && c.may('events.record-outcome')
      ? [{ text: t('events.task.uncounted', { count: uncounted }), href: '/events?state=held' }]
      : []),
  ]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (!c.may('events.get-event')) return []
  const t = eventsWords.in(c.language)
  const events =
    kind === 'activities.activity'
      ? await eventsOfActivity(c.world.db, id)
      : kind === 'giving.gift'
        ? await eventsOfGift(c.world.db, id)
        : []
  return events.map((one) => ({
    label: t('events.related.event', { name: textIn(one.names, c.language) }),
    href: `/events/${one.id}`,
  }))
}

const imports = [importEvents, importTickets, importGifts]

export const events: Module = {
  name: 'events',
  words: eventsWords,
  commands: [
    ...[createEvent, correctEvent, setEventState, recordOutcome, voidEvent, restoreEvent],
    ...[createTicket, correctTicket, voidTicket, restoreTicket, linkGift, unlinkGift],
    ...imports.map(importCommand),
  ],
  queries: [listEvents, getEvent, getTicket, searchEvents],
  routes: eventsRoutes,
  quick: [{ href: '/events/create', label: 'events.create-event.title', permission: 'events.create-event' }],
  navigation: [{ href: '/events', label: 'events.list-events.title', permission: 'events.list-events' }],
  figures: eventsFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchEvents.within(tx, by, { text, most }),
}
