import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'

/** The receipts that count, by the id of the gift on which each stands; none for who may not look at receipts. */
export async function standingOnGifts(
  db: Db,
  giftIds: readonly string[],
  viewer: Actor,
): Promise<ReadonlyMap<string, { number: string; href: string }>> {
  if (giftIds.length === 0 || !viewer.may.has('receipts.get-receipt')) return new Map()
  const { rows } = await sql<{ gift: string; id: string; number: string }>`select c.gift_id as gift, r.id, r.number
    from receipts.covered c join receipts.receipts r on r.id = c.receipt_id
    where c.gift_id = any(${giftIds}::uuid[]) and c.standing`.execute(db)
  return new Map(rows.map(({ gift, id, number }) => [gift, { number, href: `/receipts/${id}` }]))
}

/** The number of a receipt that counts and says of one of these gifts what is left of it now. */
export async function agreeingOnGifts(tx: Tx, giftIds: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`select r.number from receipts.covered c
    join receipts.receipts r on r.id = c.receipt_id join giving.given_gifts g on g.gift_id = c.gift_id
    where c.gift_id = any(${giftIds}::uuid[]) and c.standing and c.amount = g.left_amount
    order by r.number limit 1`.execute(tx)
  return rows[0]?.number
}
