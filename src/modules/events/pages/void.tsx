import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreEvent, voidEvent } from '../commands/void-event.ts'
import { restoreTicket, voidTicket } from '../commands/void-ticket.ts'
import { getEvent } from '../queries/get-event.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { nameText, say } from './parts.tsx'

type Kind = 'event' | 'ticket'

const nameOf: Record<Kind, (c: Ctx) => Promise<string>> = {
  event: async (c) => nameText(c, await getEvent(c.world, c.actor, { id: c.param('id') })),
  ticket: async (c) => nameText(c, await getTicket(c.world, c.actor, { id: c.param('id') })),
}

const screen = (verb: 'void' | 'restore', kind: Kind, act: typeof voidEvent) =>
  changeScreen(act, {
    here: (c) => (kind === 'event' ? `/events/${c.param('id')}` : `/events/tickets/${c.param('id')}`),
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`events.${verb}-${kind}.title`),
        lead: t(`events.${verb}.lead`),
        submit: t(`events.${verb}-${kind}.title`),
        record: await nameOf[kind](c),
      }
    },
  })

/** An event taken out, and brought back. */
export const voidingEvent = screen('void', 'event', voidEvent)
export const restoringEvent = screen('restore', 'event', restoreEvent)
/** A kind of ticket taken out, and brought back. */
export const voidingTicket = screen('void', 'ticket', voidTicket)
export const restoringTicket = screen('restore', 'ticket', restoreTicket)
