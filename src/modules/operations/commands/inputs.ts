import { parsePartialDate } from '#platform/dates/parse.ts'
import type { PartialDate } from '#platform/dates/partial-date.ts'
import { Refusal } from '#platform/errors.ts'
import { code, parsed } from '#platform/inputs.ts'

/** A date whose first and last day are known; its wording is kept where it is not EDTF itself. */
export type KnownDate = PartialDate & { readonly start: string; readonly end: string }

export const knownDate = () =>
  parsed((given): KnownDate => {
    const date = parsePartialDate(given)
    const { start, end } = date
    if (start === null || end === null) throw new Refusal('operations.date-needed')
    return { ...date, start, end, printed: given === date.edtf ? null : given.slice(0, 200) }
  })

export const dateColumns = (date: KnownDate) => ({
  date_edtf: date.edtf,
  date_start: date.start,
  date_end: date.end,
  date_printed: date.printed,
})

/** A code name; "none" stands in figures for counts without operation. */
export const operationCode = () => code().refine((given) => given.toLowerCase() !== 'none', 'operations.code-reserved')
