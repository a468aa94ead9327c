import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { AdvocacyTables } from '../tables.ts'

type Engagement = AdvocacyTables['advocacy.engagements']

/** An engagement as lists show it; with whom is the partner's name now, or the words of the record. */
export type EngagementRow = Pick<
  Engagement,
  'id' | 'ref' | 'kind' | 'titles' | 'role' | 'visibility' | 'state' | 'date_edtf' | 'date_start' | 'voided_at'
> & { readonly partner: string | null; readonly with_whom: string | null }

/** The columns of an EngagementRow, and the tables that they come from; the engagement is `e`. */
export const engagementColumns = sql`e.id, e.ref, e.kind, e.titles, e.role, e.visibility, e.state, e.date_edtf,
  e.date_start, e.voided_at, n.name as partner, e.with_whom`
export const engagementTables = sql`advocacy.engagements e left join advocacy.partners p on p.id = e.partner_id
  left join people.current_names n on n.party_id = p.party_id`

/** The newest engagements with a partner or for a campaign, at most 100. */
export async function engagementsOf(
  db: Db<AdvocacyTables>,
  { partner, campaign }: { readonly partner?: string; readonly campaign?: string },
): Promise<EngagementRow[]> {
  const where = partner === undefined ? sql`e.campaign_id = ${campaign ?? null}` : sql`e.partner_id = ${partner}`
  const { rows } = await sql<EngagementRow>`select ${engagementColumns} from ${engagementTables}
    where ${where} order by e.date_start desc, e.id desc limit 100`.execute(db)
  return rows
}
