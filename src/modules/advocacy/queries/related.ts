import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'

/** The engagements in use that an activity is said to tell of, oldest first. */
export async function engagementsOfActivity(db: Db, activityId: string): Promise<{ id: string; titles: Texts }[]> {
  const { rows } = await sql<{ id: string; titles: Texts }>`select e.id, e.titles
    from advocacy.activity_links l join advocacy.engagements e on e.id = l.engagement_id
    where l.activity_id = ${activityId} and e.voided_at is null order by e.date_start, e.id`.execute(db)
  return rows
}

/** The partnership in use of an organisation, the latest; null where it is none. */
export async function partnerOfParty(db: Db, partyId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select p.id from advocacy.partners p
    join people.current_names n on n.party_id = p.party_id
    where n.current_id = ${partyId} and p.voided_at is null order by p.since_end desc, p.id desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
