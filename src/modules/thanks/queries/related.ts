import { sql } from 'kysely'
import { everyIdUnder } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { waitingGoods } from './waiting.ts'

/** The thanks that stand for a gift. */
export async function thanksOfGift(db: Db, giftId: string): Promise<{ id: string; ref: string } | undefined> {
  const { rows } = await sql<{ id: string; ref: string }>`select a.id, a.ref from thanks.covered c
    join thanks.acknowledgements a on a.id = c.acknowledgement_id where c.gift_id = ${giftId} and c.standing`.execute(
    db,
  )
  return rows[0]
}

/** The thanks that stand for goods of a movement. */
export async function thanksOfGoods(db: Db, movementId: string): Promise<{ id: string; ref: string } | undefined> {
  const { rows } = await sql<{ id: string; ref: string }>`select a.id, a.ref from thanks.covered_goods c
    join thanks.acknowledgements a on a.id = c.acknowledgement_id
    where c.movement_id = ${movementId} and c.standing`.execute(db)
  return rows[0]
}

/** The reference of who is to be thanked for goods of a movement; undefined where they do not wait. */
export async function giverToThank(db: Db, movementId: string): Promise<string | undefined> {
  const which = sql`g.movement_id = ${movementId}`
  const { rows } = await sql<{ giver: string }>`select w.giver from (${waitingGoods(which)}) w`.execute(db)
  return rows[0]?.giver
}

/** How many thanks the party of a reference had, merges followed; at most 10,001. */
export async function countThanksOf(db: Db, ref: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from (select 1 from thanks.acknowledgements a
    where a.giver_id = any(${await everyIdUnder(db, ref)}::uuid[]) limit 10001) found`.execute(db)
  return rows[0]?.n ?? 0n
}
