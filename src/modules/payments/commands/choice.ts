import { z } from 'zod'
import { encodings } from '#platform/imports/encoding.ts'
import { delimiters } from '#platform/imports/records.ts'
import { decimalMarks } from '../rules/amounts.ts'
import { dayOrders } from '../rules/days.ts'
import type { Layout } from '../rules/layout.ts'

const choiceOf = <const T extends readonly string[]>(values: T) =>
  z.preprocess(
    (given) => (given === '' ? undefined : given),
    z.enum(values, { error: 'input.not-understood' }).optional(),
  )

const word = () =>
  z.preprocess((given) => (given === '' ? undefined : given), z.string().max(60, 'input.not-understood').optional())

/** What a person says of how files are read; what is left out is detected. */
export const choiceInput = z.object({
  encoding: choiceOf(encodings),
  delimiter: choiceOf(delimiters),
  mark: choiceOf(decimalMarks),
  order: choiceOf(dayOrders),
  zone: word(),
  currency: word(),
})
export type Choice = z.output<typeof choiceInput>

/** What is known before a file is opened. */
export interface Known {
  readonly layouts: readonly Layout[]
  /** The organisation's zone, base currency ('' without a profile) and today. */
  readonly zone: string
  readonly currency: string
  readonly today: string
}
