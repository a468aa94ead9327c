import { Refusal } from '#platform/errors.ts'

/** The days on which a term may have begun and ended; its last day is null where nobody has set it. Civil days. */
export interface TermDays {
  readonly date_start: string
  readonly last_end: string | null
}

/** Whether a day can lie in a term: not before the earliest first day, nor after the latest last one. */
export const isInTerm = (day: string, { date_start, last_end }: TermDays): boolean =>
  day >= date_start && (last_end === null || day <= last_end)

/** Refuses a day that lies outside a term. */
export function refuseOutsideTerm(day: string, term: TermDays, field: string): void {
  if (!isInTerm(day, term)) throw new Refusal('education.outside-term', field)
}
