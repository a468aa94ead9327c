import type { z } from 'zod'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { childKinds, group } from '../rules/choices.ts'
import { year } from '../rules/year.ts'

/** The code of a child; `group` stands in payments for all of them. */
export const childCode = () => code().refine((given) => given.toLowerCase() !== group, 'sponsorship.code-reserved')

/** What is known of every child: no name, no place, no free text. */
export const childFields = {
  kind: oneOf(childKinds),
  birthYear: optional(year()),
  /** When the child came into the care of the programme. */
  entered: knownDate(),
}

type Given = z.output<z.ZodObject<typeof childFields>>

/** The columns of a child; refuses an entry before the year of birth. */
export function childColumns({ kind, birthYear, entered }: Given) {
  if (birthYear !== null && birthYear > Number(entered.end.slice(0, 4)))
    throw new Refusal('sponsorship.born-after-entry', 'birthYear')
  return { kind, birth_year: birthYear, ...dateColumns(entered) }
}
