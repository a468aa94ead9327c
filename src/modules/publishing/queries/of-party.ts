import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'

/** The publications in use that a party, under any record of theirs, wrote or translates, newest first, at most 100. */
export async function publicationsOfParty(db: Db, partyId: string): Promise<{ id: string; titles: Texts }[]> {
  const { rows } = await sql<{ id: string; titles: Texts }>`select p.id, p.titles from publishing.publications p
    where p.voided_at is null and exists (
      select 1 from (
        select c.party_id from publishing.chapters c where c.publication_id = p.id and c.voided_at is null
        union all select t.party_id from publishing.translators t where t.publication_id = p.id and t.voided_at is null
      ) work join people.current_names n on n.party_id = work.party_id where n.current_id = ${partyId}
    ) order by p.date_start desc, p.id desc limit 100`.execute(db)
  return rows
}
