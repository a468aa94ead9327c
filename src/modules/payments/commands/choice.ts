import { z } from 'zod'
import { encodings } from '#platform/imports/encoding.ts'
import { delimiters } from '#platform/imports/records.ts'
import { decimalMarks } from '../rules/amounts.ts'
import { dayOrders } from '../rules/days.ts'
import type { Layout } from '../rules/layout.ts'

const oneOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.enum(values, { error: 'input.not-understood' }).optional(),
  )

const word = () =>
  z.preprocess((given) => (given === '' ? undefined : given), z.string().max(60, 'input.not-understood').optional())

/** What a person says of how files are read; what is left out is detected. */
export const choiceInput = z.object({
  encoding: oneOf(encodings),
  delimiter: oneOf(delimiters),
  mark: oneOf(decimalMarks),
  order: oneOf(dayOrders),
  zone: word(),
  currency: word(),
})
export type Choice = z.output<typeof choiceInput>

const choices = Object.keys(choiceInput.shape) as (keyof Choice)[]

/** What is said of one file goes before what is said of all. */
export const choiceOf = (one: Choice, all: Choice): Choice =>
  Object.fromEntries(choices.map((name) => [name, one[name] ?? all[name]])) as Choice

/** What is known before a file is opened. */
export interface Known {
  readonly layouts: readonly Layout[]
  /** The organisation's zone, base currency ('' without a profile) and today. */
  readonly zone: string
  readonly currency: string
  readonly today: string
}
