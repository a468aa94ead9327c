import { sql } from 'kysely'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { SponsorshipTables } from '../tables.ts'

const withEnding = (tx: Tx<SponsorshipTables>) =>
  tx
    .selectFrom('sponsorship.sponsorships as s')
    .leftJoin('sponsorship.endings as e', (join) =>
      join.onRef('e.sponsorship_id', '=', 's.id').on('e.voided_at', 'is', null),
    )
    .selectAll('s')
    .select('e.date_end as ended_by')

/** A sponsorship, void or not, locked, with the last day of its ending. Throws NotFound. */
export async function lockSponsorship(tx: Tx<SponsorshipTables>, id: string) {
  await tx.selectFrom('sponsorship.sponsorships').select('id').where('id', '=', id).forUpdate().execute()
  const sponsorship = await withEnding(tx).where('s.id', '=', id).executeTakeFirst()
  if (!sponsorship) throw new NotFound()
  return sponsorship
}

/** A sponsorship that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getSponsorshipForUpdate(tx: Tx<SponsorshipTables>, id: string) {
  const sponsorship = await lockSponsorship(tx, id)
  if (sponsorship.voided_at) throw new Refusal('sponsorship.sponsorship-is-void')
  return sponsorship
}

/** The sponsorships of a child that have not ended, locked. */
export const sponsorshipsInForce = async (
  tx: Tx<SponsorshipTables>,
  childId: string,
): Promise<{ id: string; date_start: string }[]> => {
  const { rows } = await sql<{
    id: string
    date_start: string
  }>`select s.id, s.date_start from sponsorship.sponsorships s
    where s.child_id = ${childId} and s.voided_at is null and not exists (
      select 1 from sponsorship.endings e where e.sponsorship_id = s.id and e.voided_at is null)
    order by s.id for update`.execute(tx)
  return rows
}

/** Refuses when a sponsor has the same child, or the programme as a whole, in another sponsorship that has not ended. */
export async function refuseTwice(
  tx: Tx<SponsorshipTables>,
  { id, sponsorId, childId }: { id: string; sponsorId: string; childId: string | null },
): Promise<void> {
  // the same form sent twice at once must not pass twice
  await sql`select pg_advisory_xact_lock(hashtextextended('sponsorship.sponsorships', 0))`.execute(tx)
  const { rows } = await sql<{ ref: string }>`select s.ref from sponsorship.sponsorships s
    where s.sponsor_id = ${sponsorId} and s.child_id is not distinct from ${childId}::uuid and s.id <> ${id}
      and s.voided_at is null and not exists (
        select 1 from sponsorship.endings e where e.sponsorship_id = s.id and e.voided_at is null) limit 1`.execute(tx)
  if (rows[0]) throw new Refusal('sponsorship.twice', 'sponsor', { ref: rows[0].ref })
}
