import { asDay } from '#platform/dates/format.ts'
import { Refusal } from '#platform/errors.ts'

/** Refuses a last day that lies before the first one. */
export function refuseBackwards(startedOn: string, endedOn: string | null, field: string): void {
  if (endedOn !== null && endedOn < startedOn) throw new Refusal('giving.pledge-ends-before-start', field)
}

interface Promised {
  readonly ref: string
  readonly currency: string
  readonly started_on: string
}

/** Refuses a gift that cannot keep a pledge: of another currency, or from before it was made. What comes late still keeps it. */
export function refuseUnkept(
  { ref, currency, started_on }: Promised,
  gift: { readonly currency: string; readonly receivedOn: string },
  field: string,
): void {
  if (gift.currency !== currency) throw new Refusal('giving.pledge-in-other-currency', field, { ref, currency })
  if (gift.receivedOn < started_on)
    throw new Refusal('giving.gift-before-pledge', field, { ref, day: asDay(started_on) })
}
