import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

interface Related {
  readonly ofProfile: bigint
  readonly ofPerson: { readonly id: string; readonly ref: string } | null
}

/** How many applications there are for a profile, and the one by which a person or volunteer came, as far as the viewer sees them. */
export async function countRelated(db: Db, id: string): Promise<Related> {
  const { rows } = await sql<Related>`select
    (select count(*) from applications.applications where profile_id = ${id} and voided_at is null) as "ofProfile",
    (select json_build_object('id', a.id, 'ref', a.ref) from applications.applications a
      where (a.volunteer_id = ${id} or a.party_id = ${id}) and a.voided_at is null
      order by a.received_day desc, a.id limit 1) as "ofPerson"`.execute(db)
  return rows[0] ?? { ofProfile: 0n, ofPerson: null }
}
