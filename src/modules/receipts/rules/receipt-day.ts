import { addDays, addMonths } from '#platform/dates/days.ts'
import type { DayRule } from './choices.ts'

/** What a policy says of the day. */
export interface DayPolicy {
  readonly card_day: DayRule
  readonly paypal_day: DayRule
}

/** The last day of the month after that of a civil day: on it a processor pays out what came in. */
export const payoutDay = (day: string): string => addDays(addMonths(`${day.slice(0, 7)}-01`, 2), -1)

/** Which day rule a policy has for a channel of giving. */
export const dayRuleOf = (channel: string, policy: DayPolicy): DayRule =>
  channel === 'card' ? policy.card_day : channel === 'paypal' ? policy.paypal_day : 'on-receipt'

/** The civil day on which a gift counts as received. */
export const receiptDay = (gift: { receivedOn: string; channel: string }, policy: DayPolicy): string =>
  dayRuleOf(gift.channel, policy) === 'on-payout' ? payoutDay(gift.receivedOn) : gift.receivedOn

/** The first civil day of receipt of which a gift can count on `day`. */
export const earliestReceipt = (day: string): string => addMonths(`${day.slice(0, 7)}-01`, -1)
