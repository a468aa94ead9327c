import { z } from 'zod'
import { encodings } from '#platform/imports/encoding.ts'
import { delimiters } from '#platform/imports/records.ts'
import { text } from '#platform/inputs.ts'
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

/** Kept files and what is said of each alone, at least one; `tooMany` is what more than `most` are told. */
export const filesInput = (most: number, tooMany: string) =>
  z
    .array(
      choiceInput.extend({
        sha256: z.string({ error: 'input.required' }).regex(/^[0-9a-f]{64}$/, 'input.not-understood'),
        /** The name that the file had where it came from. */
        name: text(255),
      }),
    )
    .min(1, 'input.required')
    .max(most, tooMany)

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
