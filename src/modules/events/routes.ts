import { type Route, route } from '#platform/web/route.ts'
import { correctEvent } from './commands/correct-event.ts'
import { correctTicket } from './commands/correct-ticket.ts'
import { createEvent } from './commands/create-event.ts'
import { createTicket } from './commands/create-ticket.ts'
import { linkGift, unlinkGift } from './commands/link-gift.ts'
import { recordOutcome } from './commands/record-outcome.ts'
import { setEventState } from './commands/set-event-state.ts'
import { restoreEvent, voidEvent } from './commands/void-event.ts'
import { restoreTicket, voidTicket } from './commands/void-ticket.ts'
import * as eventPage from './pages/event.tsx'
import * as eventForm from './pages/event-form.tsx'
import * as eventsPage from './pages/events.tsx'
import * as linkPage from './pages/link-gift.tsx'
import * as outcomePage from './pages/outcome.tsx'
import * as ticketPage from './pages/ticket.tsx'
import * as ticketForm from './pages/ticket-form.tsx'
import * as voidPage from './pages/void.tsx'
import { getEvent } from './queries/get-event.ts'
import { getTicket } from './queries/get-ticket.ts'
import { listEvents } from './queries/list-events.ts'

export const eventsRoutes: readonly Route[] = [
  route('/events', listEvents, eventsPage),
  route('/events/create', createEvent, eventForm.creating),
  route('/events/tickets/:id', getTicket, ticketPage),
  route('/events/tickets/:id/correct', correctTicket, ticketForm.correcting),
  route('/events/tickets/:id/void', voidTicket, voidPage.voidingTicket),
  route('/events/tickets/:id/restore', restoreTicket, voidPage.restoringTicket),
  route('/events/:id', getEvent, eventPage),
  route('/events/:id/correct', correctEvent, eventForm.correcting),
  route('/events/:id/set-state', setEventState, outcomePage.settingState),
  route('/events/:id/record-outcome', recordOutcome, outcomePage.recording),
  route('/events/:id/add-ticket', createTicket, ticketForm.creating),
  route('/events/:id/link-gift', linkGift, linkPage.linking),
  route('/events/:id/unlink-gift', unlinkGift, linkPage.unlinking),
  route('/events/:id/void', voidEvent, voidPage.voidingEvent),
  route('/events/:id/restore', restoreEvent, voidPage.restoringEvent),
]
