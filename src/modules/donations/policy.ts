import { sql } from 'kysely'
import { type Policy, rowsWhere, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see who gives by the site. */
export const seeGivers = 'donations.see-givers'

const officers = whoeverMay(
  seeGivers,
  'Whoever may see who gives by the site sees what was begun there and who agreed to mail.',
)

const ofGivers: TablePolicy = { sees: [officers], worker: 'writes' }

const notVoid = rowsWhere(
  'The public site reads suggestions that were not taken out.',
  (row) => sql`${row('voided_at')} is null`,
)

/** Who sees which rows of donations; how giving is settled is for all who work in it. */
export const donationsPolicy: Policy = {
  'donations.ways': {
    sees: [],
    public: ['id', 'way', 'is_open', 'is_live', 'details', 'account', 'account_name'],
    publicRows: rowsWhere('The public site reads ways that are open.', (row) => sql`${row('is_open')}`),
  },
  'donations.currencies': { sees: [], public: ['id', 'currency', 'smallest', 'largest', 'is_taken'] },
  'donations.suggestions': {
    sees: [],
    public: ['id', 'ref', 'currency', 'amount', 'frequency', 'buys', 'voided_at'],
    publicRows: notVoid,
  },
  'donations.purposes': {
    sees: [],
    public: ['id', 'code', 'names', 'place', 'is_offered'],
    publicRows: rowsWhere('The public site reads purposes that are offered.', (row) => sql`${row('is_offered')}`),
  },
  'donations.readiness': { sees: [], app: 'reads', worker: 'writes', public: ['way', 'has_key'] },
  'donations.intake': {
    sees: [],
    app: 'none',
    worker: 'writes',
    publicAdds: ['key', 'visitor', 'told', 'received_at'],
  },
  'donations.visits': { sees: [], app: 'none', worker: 'none' },
  'donations.checkouts': ofGivers,
  'donations.mail_consents': ofGivers,
  'donations.webhooks': {
    sees: [officers],
    worker: 'writes',
    publicAdds: ['key', 'provider', 'headers', 'body', 'received_at'],
  },
  'donations.events': { sees: [], app: 'reads', worker: 'writes' },
}
