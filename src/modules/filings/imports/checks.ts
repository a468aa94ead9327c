import { sql } from 'kysely'
import type { Check } from '#platform/imports/definition.ts'

/** The fiscal year of a row, by its reference or label. */
export const yearIdOf = sql`(select y.id from organisation.years y where n.year in (y.ref, y.label)
  order by y.start_day desc limit 1)`

export const knownYear: Check = {
  column: 'year',
  code: 'filings.unknown-year',
  rows: () => sql`select n.line, n.year as code from incoming n where ${yearIdOf} is null`,
}

/** The party of a row, where one is named, must be there and in use. */
export const knownParty: Check = {
  column: 'party',
  code: 'filings.unknown-party',
  rows: () => sql`select n.line, n.party as code from incoming n where n.party is not null
    and not exists (select 1 from people.current_names p where p.party_ref = n.party and not p.voided)`,
}

export const aboveZero = (column: string): Check => ({
  column,
  code: 'filings.amount-too-small',
  rows: () => sql`select line from incoming where ${sql.ref(column)} <= 0`,
})
