import type { Db } from '#platform/db/db.ts'
import type { Step } from '../rules/authorisation.ts'
import type { GovernanceTables } from '../tables.ts'

type Row = Pick<
  GovernanceTables['governance.authorisation_states'],
  'state' | 'date_start' | 'date_end' | 'valid_until'
>

/** A row of authorisation_states as a rule takes it. */
export const stepOf = ({ state, date_start, date_end, valid_until }: Row): Step => ({
  state,
  start: date_start,
  end: date_end,
  validUntil: valid_until,
})

/** All that was said of where an authorisation stands, taken back or not, in the order in which it was. */
export const saidOf = (db: Db<GovernanceTables>, id: string) =>
  db
    .selectFrom('governance.authorisation_states')
    .selectAll()
    .where('authorisation_id', '=', id)
    .orderBy('position')
    .execute()
