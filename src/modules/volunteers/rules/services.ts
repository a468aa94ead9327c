import { Refusal } from '#platform/errors.ts'

interface Bounds {
  readonly start: string
  readonly end: string
}

/** A time of service: when it began and, where it is over, when it ended; first and last days that these can have been. */
export interface Service {
  readonly since: Bounds
  readonly until: Bounds | null
}

/**
 * Refuses services, in their order, of which one surely ends before it began, or begins before the one before it is over.
 * The refusals name the fields of the last one.
 */
export function refuseServices(services: readonly Service[]): void {
  for (const [i, { since, until }] of services.entries()) {
    if (until && until.end < since.start) throw new Refusal('volunteers.ends-before-beginning', 'until')
    const before = services[i - 1]
    if (!before) continue
    if (!before.until) throw new Refusal('volunteers.still-serving')
    if (since.end < before.until.start) throw new Refusal('volunteers.begins-before-end', 'since')
  }
}
