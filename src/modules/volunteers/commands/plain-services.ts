import type { Service } from '../rules/services.ts'
import type { VolunteersTables } from '../tables.ts'

/** Rows of services as the rule judges them. */
export const plainServices = (rows: readonly VolunteersTables['volunteers.services'][]): Service[] =>
  rows.map(({ since_start, since_end, until_start, until_end }) => ({
    since: { start: since_start, end: since_end },
    until: until_start !== null && until_end !== null ? { start: until_start, end: until_end } : null,
  }))
