import { sql } from 'kysely'
import { everyIdOf } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { WaitingGiver } from './list-waiting.ts'
import { waitingGifts, waitingGivers } from './waiting.ts'

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

// the gifts of each record that is the party today, out of the indices by giver and by who caused a gift
async function ofGiver(db: Db, giverId: string) {
  const own = (await everyIdOf(db, [giverId])).map(({ id }) => id)
  return sql`t.gift_id in (
    select o.gift_id from giving.thankable_gifts o where o.giver_id = any(${own}::uuid[])
    union select o.gift_id from giving.thankable_gifts o where o.credited_id = any(${own}::uuid[]))
    and p.current_id = ${giverId}`
}

/** The gifts of a party of today that wait for thanks, the oldest first. */
export async function waitingGiftsOf(db: Db, giverId: string): Promise<WaitingGift[]> {
  const { rows } = await sql<WaitingGift>`select w.* from (${waitingGifts(await ofGiver(db, giverId))}) w
    order by w.received_on, w.gift_id limit 1000`.execute(db)
  return rows
}

/** How a party of today who waits for thanks is thanked; undefined while nothing of theirs waits. */
export async function waitingGiver(db: Db, giverId: string): Promise<WaitingGiver | undefined> {
  const { rows } = await sql<WaitingGiver>`select w.* from (${waitingGivers(await ofGiver(db, giverId))}) w`.execute(db)
  return rows[0]
}
