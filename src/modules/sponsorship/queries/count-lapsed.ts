import { sql } from 'kysely'
import { z } from 'zod'
import { pledgesOf } from '#modules/giving/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { SponsorshipTables } from '../tables.ts'
import { inForce } from './standing.ts'

/** The ids of the pledges that ended though sponsorships which name them go on. */
export async function lapsedPledges(db: Db<SponsorshipTables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct s.pledge_id as id from sponsorship.sponsorships s
    where s.pledge_id is not null and ${inForce}`.execute(db)
  const pledges = await pledgesOf(db as unknown as Db, { ids: rows.map(({ id }) => id) })
  return pledges.flatMap(({ id, ended_on }) => (ended_on === null ? [] : [id]))
}

/** How many sponsorships go on though the pledge for them ended. */
export const countLapsed = query({
  name: 'sponsorship.count-lapsed',
  looksInto: ['giving'],
  reads: 'open',
  input: z.object({}),
  async run(db: Db<SponsorshipTables>): Promise<bigint> {
    const ids = await lapsedPledges(db)
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from sponsorship.sponsorships s
      where s.pledge_id = any(${ids}::uuid[]) and ${inForce}`.execute(db)
    return rows[0]?.n ?? 0n
  },
})
