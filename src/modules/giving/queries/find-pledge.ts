import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'

const pledgesWithEnding = (db: Db<GivingTables>) =>
  db
    .selectFrom('giving.pledges as l')
    .leftJoin('giving.pledge_endings as e', 'e.pledge_id', 'l.id')
    .leftJoin('giving.funds as f', 'f.id', 'l.fund_id')
    .selectAll('l')
    .select(['e.ended_on', 'e.reason', 'f.code as fund', 'f.names as fund_names'])

/** The pledge of a reference with its last day and fund; undefined where there is none that is not void. */
const findPledge = (db: Db<GivingTables>, ref: string) =>
  pledgesWithEnding(db).where('l.ref', '=', ref).where('l.voided_at', 'is', null).executeTakeFirst()

/** The pledge of a reference, held against voiding and correcting until the transaction ends. Refuses what nobody has. */
export async function holdPledge(tx: Tx<GivingTables>, ref: string, field: string) {
  await tx.selectFrom('giving.pledges').select('id').where('ref', '=', ref).forShare().execute()
  const pledge = await findPledge(tx, ref)
  if (!pledge) throw new Refusal('giving.unknown-pledge', field, { ref })
  return pledge
}

/** A pledge by its id, void or not. Throws NotFound. */
export async function pledgeOf(db: Db<GivingTables>, id: string) {
  const pledge = await pledgesWithEnding(db).where('l.id', '=', id).executeTakeFirst()
  if (!pledge) throw new NotFound()
  return pledge
}

/** The same, locked, so that nobody changes it or gives for it meanwhile. */
export async function getPledgeForUpdate(tx: Tx<GivingTables>, id: string) {
  // locked before it is read: its ending lies in another table, which a wait for the lock would not read again
  await tx.selectFrom('giving.pledges').select('id').where('id', '=', id).forUpdate().execute()
  return pledgeOf(tx, id)
}

/** The day of the first gift that counts and keeps the pledge; null while there is none. */
export async function firstGiftOf(db: Db<GivingTables>, id: string): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`select received_on as day from giving.gifts
    where pledge_id = ${id} and voided_at is null order by received_on limit 1`.execute(db)
  return rows[0]?.day ?? null
}
