import { z } from 'zod'
import { findActivity } from '#modules/activities/face.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { code, oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { isCurrency, type Money, parseMoney } from '#platform/money.ts'
import { parseCount } from '#platform/numbers.ts'
import { textsInput } from '#platform/texts.ts'
import { eventKinds } from '../rules/choices.ts'
import type { EventsTables } from '../tables.ts'

const names = () => textsInput(200).refine((given) => Object.keys(given).length > 0, 'events.name-needed')

const currency = () =>
  text(10)
    .transform((given) => given.toUpperCase())
    .refine(isCurrency, 'events.unknown-currency')

function amountOf(amount: string, given: Money['currency'], least: bigint): Money {
  const read = parseMoney(amount, given)
  if (read.minor < least) throw new Refusal(least > 0n ? 'events.amount-not-above-zero' : 'events.price-below-zero')
  return read
}

const money = (least: bigint) =>
  z.object({ amount: text(80), currency: currency() }).transform(({ amount, currency }, context): Money => {
    try {
      return amountOf(amount, currency, least)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({ code: 'custom', message: error.code, params: error.values, path: ['amount'] })
      return z.NEVER
    }
  })

const isEmptyMoney = (given: unknown) =>
  typeof given === 'object' && given !== null && !('amount' in given && given.amount)

/** Money of which nothing is known where its amount is empty, whatever currency stands beside it. */
const optionalMoney = () =>
  z
    .preprocess((given) => (isEmptyMoney(given) ? null : given), money(1n).nullable())
    .optional()
    .transform((given) => given ?? null)

function positive(given: string): bigint {
  const number = parseCount(given)
  if (number === 0n) throw new Refusal('events.capacity-not-above-zero')
  return number
}

/** A number that may be unknown, with how exactly it is meant and how its source writes it. */
export const numberFields = {
  number: optional(parsed((given) => parseCount(given))),
  qualifier: oneOf(qualifiers).default('exact'),
  printed: optionalText(200),
}

/** What every event says of itself; the activity of the log is told by its reference. */
export const eventFields = {
  date: knownDate(),
  kind: oneOf(eventKinds),
  names: names(),
  place: optionalText(200),
  activity: optional(code()),
  capacity: optional(parsed(positive)),
  expected: numberFields.number,
  expectedQualifier: numberFields.qualifier,
  expectedPrinted: numberFields.printed,
  goal: optionalMoney(),
  note: optionalText(),
}

type EventGiven = z.output<z.ZodObject<typeof eventFields>>

/** The columns of an event; refuses an activity that is not in the log. */
export async function eventColumns(tx: Tx<EventsTables>, given: EventGiven) {
  const { date, kind, names, place, activity, capacity, expected, goal, note } = given
  const activityId = activity === null ? null : await findActivity(tx as unknown as Tx, activity)
  if (activity !== null && activityId === null)
    throw new Refusal('events.unknown-activity', 'activity', { ref: activity })
  return {
    ...dateColumns(date),
    kind,
    names: JSON.stringify(names) as never,
    place,
    activity_id: activityId,
    capacity,
    expected,
    expected_qualifier: expected === null ? null : given.expectedQualifier,
    expected_printed: given.expectedPrinted,
    goal_amount: goal?.minor ?? null,
    goal_currency: goal?.currency ?? null,
    note,
  }
}

function readSold(given: string): bigint {
  const sold = parseCount(given)
  if (sold > 1_000_000_000n) throw new Refusal('events.amount-too-large')
  return sold
}

/** What every kind of ticket says of itself; nothing sold is zero, and left out it is not known. */
export const ticketFields = {
  names: names(),
  price: money(0n),
  sold: optional(parsed(readSold)),
  note: optionalText(),
}

type TicketGiven = z.output<z.ZodObject<typeof ticketFields>>

/** The columns of a kind of ticket. */
export const ticketColumns = ({ names, price, sold, note }: TicketGiven) => ({
  names: JSON.stringify(names) as never,
  price: price.minor,
  currency: price.currency,
  sold,
  note,
})
