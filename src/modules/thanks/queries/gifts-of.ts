import { sql } from 'kysely'
import { type Goods, goodsOf } from '#modules/aid/face.ts'
import { everyIdOf } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { WaitingGiver } from './list-waiting.ts'
import { type Narrowed, waitingGifts, waitingGivers, waitingGoods } from './waiting.ts'

/** A gift that waits for thanks; what is left of it in minor units. */
export interface WaitingGift {
  readonly gift_id: string
  readonly ref: string
  readonly received_on: string
  readonly left_amount: bigint
  readonly currency: string
  readonly channel: string
  readonly fund: string
  readonly fund_names: Names
  readonly is_regular: boolean
  readonly is_large: boolean
}

/** What somebody gave and has not been thanked for, the oldest first. */
export interface WaitingGiven {
  readonly gifts: readonly WaitingGift[]
  readonly goods: readonly Goods[]
}

/** How much that is, gifts and goods each counted once. */
export const countGiven = ({
  gifts,
  goods,
}: {
  readonly gifts: readonly unknown[]
  readonly goods: readonly unknown[]
}) => gifts.length + goods.length

// what each record gave that is the party today, out of the indices by giver and by who caused a gift
async function ofGiver(db: Db, giverId: string): Promise<Narrowed> {
  const own = (await everyIdOf(db, [giverId])).map(({ id }) => id)
  return {
    gifts: sql`t.gift_id in (
      select o.gift_id from giving.thankable_gifts o where o.giver_id = any(${own}::uuid[])
      union select o.gift_id from giving.thankable_gifts o where o.credited_id = any(${own}::uuid[]))
      and p.current_id = ${giverId}`,
    goods: sql`g.giver_id = any(${own}::uuid[]) and p.current_id = ${giverId}`,
  }
}

/** What a party of today gave that waits for thanks. */
export async function waitingOf(db: Db, giverId: string): Promise<WaitingGiven> {
  const own = await ofGiver(db, giverId)
  const gifts = await sql<WaitingGift>`select w.* from (${waitingGifts(own.gifts)}) w
    order by w.received_on, w.gift_id limit 1000`.execute(db)
  const goods = await sql<{ id: string }>`select w.movement_id as id from (${waitingGoods(own.goods)}) w
    order by w.day, w.movement_id limit 1000`.execute(db)
  return {
    gifts: gifts.rows,
    goods: await goodsOf(
      db,
      goods.rows.map(({ id }) => id),
    ),
  }
}

/** How a party of today who waits for thanks is thanked; undefined while nothing of theirs waits. */
export async function waitingGiver(db: Db, giverId: string): Promise<WaitingGiver | undefined> {
  const givers = await waitingGivers(db, await ofGiver(db, giverId))
  const { rows } = await sql<WaitingGiver>`select w.* from (${givers}) w`.execute(db)
  return rows[0]
}
