import type { Currency } from '#platform/currencies.ts'
import { Refusal } from '#platform/errors.ts'
import { currencyOf, minorOf, minorOrZero } from './amounts.ts'
import { dayOf, secondsOf } from './days.ts'
import type { Cell, Reading } from './layout.ts'
import { instantOf } from './zones.ts'

/** Runs a reader and says which field is to blame when it refuses. */
function blame<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, field, error.values) : error
  }
}

/** Readers of the cells of one row, which name their field when they refuse. */
export function readers<Field extends string>(cell: Cell<Field>, reading: Reading) {
  const required = (field: Field): string => {
    const text = cell(field)
    if (text === '') throw new Refusal('input.required', field)
    return text
  }
  return {
    required,
    currency: (field: Field): Currency =>
      blame(field, () => currencyOf(cell(field) === '' ? reading.currency : cell(field))),
    amount: (field: Field, currency: Currency): bigint =>
      blame(field, () => minorOf(required(field), reading.mark, currency)),
    amountOrZero: (field: Field, currency: Currency): bigint =>
      blame(field, () => minorOrZero(cell(field), reading.mark, currency)),
    day: (field: Field): string => blame(field, () => dayOf(required(field), reading.order)),
    /** The instant of a day and a time in two cells. */
    moment: (date: Field, time: Field, zone?: Field): number => {
      const iso = blame(date, () => dayOf(required(date), reading.order))
      const seconds = cell(time) === '' ? 0 : blame(time, () => secondsOf(cell(time)))
      return blame(zone ?? time, () => instantOf(iso, seconds, (zone && cell(zone)) || reading.zone))
    },
    /** The instant of a day and a time in one cell; `at` is null where only the day is told. */
    stamp: (field: Field): { readonly at: number | null; readonly day: string } =>
      blame(field, () => {
        const text = required(field)
        const [, date = '', time] = /^(.+?)(?:[ T]+(\d{1,2}:\d{2}.*?))?Z?$/.exec(text) ?? []
        const day = dayOf(date, reading.order)
        return { day, at: time === undefined ? null : instantOf(day, secondsOf(time), reading.zone) }
      }),
  }
}
