import type { z } from 'zod'
import { createEvent } from '#modules/events/commands/create-event.ts'
import { createTicket } from '#modules/events/commands/create-ticket.ts'
import { linkGift } from '#modules/events/commands/link-gift.ts'
import { recordOutcome } from '#modules/events/commands/record-outcome.ts'
import { getEvent } from '#modules/events/queries/get-event.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { recordGift } from '#modules/giving/face.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

type Given = Partial<z.input<(typeof createEvent)['spec']['input']>>

/** A concert that was held, unless told otherwise. */
export const evening = (given: Given = {}) => ({
  date: '2010-11-03',
  kind: 'concert' as const,
  state: 'held' as const,
  names: { en: 'Evening of songs', ja: '歌の夕べ' },
  ...given,
})

/** 'JPY 3000' as a form sends it. */
export const moneyOf = (text: string) => {
  const [currency = '', amount = ''] = text.split(' ')
  return { amount, currency }
}

/** What the tests of events do again and again, in the words of a treasurer. */
export function deskOf(world: World, treasurer: Actor) {
  const hold = (given: Given = {}) => createEvent(world, treasurer, evening(given))
  const sell = (id: string, price: string, sold = '', ref = '') =>
    createTicket(world, treasurer, { id, names: { en: 'Admission' }, price: moneyOf(price), sold, ref })
  const count = (id: string, came: string, cameQualifier = 'exact' as const, why = '') =>
    recordOutcome(world, treasurer, { id, came, cameQualifier, why })
  /** A gift such as 'JPY 5000' of a day of the concert, under this reference. */
  const gift = (ref: string, money: string, channel = 'cash') =>
    recordGift(world, treasurer, {
      ref,
      receivedOn: '2010-11-03',
      money: moneyOf(money),
      channel,
      fund: 'general',
    } as never)
  const link = (id: string, ref: string, role: 'ticket' | 'extra' = 'extra') =>
    linkGift(world, treasurer, { id, gift: ref, role })
  const fund = () => createFund(world, treasurer, { code: 'general', names: { en: 'General' } })
  const goalOf = async (id: string) => (await getEvent(world, treasurer, { id })).goal
  return { hold, sell, count, gift, link, fund, goalOf }
}
