/** The days on which something holds, the first and the last among them; without a last day it goes on. */
export interface Span {
  readonly from: string
  readonly until: string | null
}

/** Whether a span holds on a civil day. */
export const holdsOn = ({ from, until }: Span, day: string): boolean => from <= day && (until === null || day <= until)

/** An approval as far as its days tell; `stands` is false when it is void or was never carried. */
export interface Approving {
  readonly validFrom: string
  readonly validUntil: string | null
  readonly stands: boolean
}

/** Whether work outside the mission is allowed on a civil day. */
export const approvalCovers = ({ validFrom, validUntil, stands }: Approving, day: string): boolean =>
  stands && holdsOn({ from: validFrom, until: validUntil }, day)

/** Whether a span holds on a day of a year at least. */
export const holdsInYear = ({ from, until }: Span, year: { readonly start: string; readonly end: string }): boolean =>
  from <= year.end && (until === null || until >= year.start)
