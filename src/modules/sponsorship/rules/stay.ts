import { Refusal } from '#platform/errors.ts'

interface Days {
  readonly start: string
  readonly end: string
}

/** When a child came and, if it has, left: civil days between which the dates lie. */
export interface Stay {
  readonly entry: Days
  readonly exit: Days | null
}

/** Refuses what would lie surely before a child's entry or surely after its exit. */
export function refuseOutside({ entry, exit }: Stay, date: Days, field: string): void {
  if (date.end < entry.start) throw new Refusal('sponsorship.before-entry', field)
  if (exit && date.start > exit.end) throw new Refusal('sponsorship.after-exit', field)
}
