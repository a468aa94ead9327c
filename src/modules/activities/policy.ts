import { sql } from 'kysely'
import { type Policy, rowsWhere } from '#platform/policy.ts'

/** What everybody may read: what happened, is not void, and is no longer held back, by its own day or by the organisation's. */
export const readByThePublic = rowsWhere(
  'What happened and is public, or no longer delayed, is read by everybody once the days of delay are over.',
  (row) => sql`${row('voided_at')} is null and ${row('status')} <> 'planned' and ${row('visibility')} <> 'internal'
    and ${row('date_end')} <= (select released_until from organisation.public_days)
    and (${row('visibility')} = 'public' or ${row('visible_from')} <= (select today from organisation.public_days))`,
)

const columns = [
  ...['id', 'date_edtf', 'date_start', 'date_end', 'date_printed', 'kind', 'status', 'cancelled_by', 'titles', 'texts'],
  // what the condition looks at
  ...['visibility', 'visible_from', 'voided_at'],
]

/** Who may do something with the log sees it whole; the public reads what may be shown, without where it was. */
export const activitiesPolicy: Policy = {
  'activities.activities': { sees: [], public: columns, publicRows: readByThePublic },
}
