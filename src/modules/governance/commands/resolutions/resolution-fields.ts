import type { z } from 'zod'
import { oneOf, optionalText } from '#platform/inputs.ts'
import { majorities, resolutionKinds } from '../../rules/choices.ts'
import { titles } from '../inputs.ts'

/** What every resolution says of itself, whatever becomes of it. */
export const resolutionFields = {
  titles: titles(),
  kind: oneOf(resolutionKinds),
  majority: oneOf(majorities),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof resolutionFields>>

/** The columns of a resolution. */
export const resolutionColumns = ({ titles: given, kind, majority, note }: Given) => ({
  titles: JSON.stringify(given) as never,
  kind,
  majority,
  note,
})
