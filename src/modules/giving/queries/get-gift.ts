import { z } from 'zod'
import { historyOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { moneyFromDatabase } from '#platform/money.ts'
import { versionsOf } from '#platform/versions.ts'
import { leftOf } from '../rules/refund.ts'
import type { GivingTables } from '../tables.ts'
import { giverOf } from './find-giver.ts'
import { namesInVersions } from './names-in-versions.ts'
import { isWaiting } from './waiting-gifts.ts'

const giftsWithFund = (db: Db<GivingTables>, id: string) =>
  db
    .selectFrom('giving.gifts as g')
    .innerJoin('giving.funds as f', 'f.id', 'g.fund_id')
    .leftJoin('giving.pledges as l', 'l.id', 'g.pledge_id')
    .leftJoin('giving.held_moves as h', (on) => on.onRef('h.gift_id', '=', 'g.id').on('h.voided_at', 'is', null))
    .selectAll('g')
    .select([
      'f.code as fund',
      'f.names as fund_names',
      'l.ref as pledge',
      'h.ref as held',
      'h.id as held_id',
      isWaiting.as('waiting'),
    ])
    .where('g.id', '=', id)

const refundsOf = (db: Db<GivingTables>, giftId: string) =>
  db
    .selectFrom('giving.refunds')
    .selectAll()
    .where('gift_id', '=', giftId)
    .orderBy('refunded_on')
    .orderBy('id')
    .execute()

/** A gift locked, with the refunds that count. Throws NotFound. */
export async function getGiftForUpdate(tx: Tx<GivingTables>, id: string) {
  const gift = await giftsWithFund(tx, id).forUpdate('g').executeTakeFirst()
  if (!gift) throw new NotFound()
  const refunds = (await refundsOf(tx, id)).filter((refund) => refund.voided_at === null)
  return { ...gift, money: moneyFromDatabase(gift.amount, gift.currency), refunds }
}

// who caused it is a person too: told to who may look at people
async function softCreditOf(db: Db<GivingTables>, giftId: string, viewer: Actor) {
  const soft = await db
    .selectFrom('giving.soft_credits')
    .select(['name', 'email', 'party_id'])
    .where('gift_id', '=', giftId)
    .executeTakeFirst()
  return soft && { ...soft, party: await giverOf(db, soft.party_id, viewer) }
}

/** A gift with its giver, who caused it, what statements tell of it, its refunds, what is left of it, and its earlier versions. Throws NotFound. */
export const getGift = query({
  name: 'giving.get-gift',
  looksInto: ['people', 'payments', 'governance'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<GivingTables>, { id }, viewer) {
    const gift = await giftsWithFund(db, id).executeTakeFirst()
    if (!gift) throw new NotFound()
    const [refunds, versions] = [await refundsOf(db, id), await versionsOf(db, 'giving', id)]
    const left = leftOf(
      gift.amount,
      refunds.filter((refund) => refund.voided_at === null),
    )
    const giver = await giverOf(db, gift.giver_id, viewer)
    const soft = await softCreditOf(db, id, viewer)
    const told = await historyOf(db as unknown as Db, gift.ref)
    const before = await namesInVersions(db, versions, viewer)
    return {
      ...gift,
      money: moneyFromDatabase(gift.amount, gift.currency),
      giver,
      soft,
      /** The reference of the party that caused it. */
      soft_party: soft?.party?.ref ?? null,
      told,
      refunds,
      left,
      versions,
      before,
    }
  },
})
