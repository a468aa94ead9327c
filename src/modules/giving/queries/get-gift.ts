import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { moneyFromDatabase } from '#platform/money.ts'
import { type Version, versionsOf } from '#platform/versions.ts'
import { leftOf } from '../rules/refund.ts'
import type { GivingTables } from '../tables.ts'
import { giverNamed } from './find-giver.ts'

const giftsWithFund = (db: Db<GivingTables>, id: string) =>
  db
    .selectFrom('giving.gifts as g')
    .innerJoin('giving.funds as f', 'f.id', 'g.fund_id')
    .selectAll('g')
    .select(['f.code as fund', 'f.names as fund_names'])
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

/** Who gave: the reference for all who may see the gift, the name only for those who may look at people. */
async function giverOf(db: Db<GivingTables>, id: string | null, viewer: Actor) {
  const giver = await giverNamed(db, id)
  return giver && { ...giver, name: viewer.may.has('people.get-party') ? giver.name : null }
}

/** What the funds and givers of earlier versions are called, by id. */
async function namesInVersions(db: Db<GivingTables>, versions: readonly Version[], viewer: Actor) {
  const idsIn = (column: string) => [
    ...new Set(versions.flatMap(({ before }) => (typeof before[column] === 'string' ? [before[column]] : []))),
  ]
  const fundIds = idsIn('fund_id')
  const funds =
    fundIds.length === 0
      ? []
      : await db.selectFrom('giving.funds').select(['id', 'names']).where('id', 'in', fundIds).execute()
  const givers = await Promise.all(idsIn('giver_id').map(async (id) => [id, await giverOf(db, id, viewer)] as const))
  return { funds: Object.fromEntries(funds.map(({ id, names }) => [id, names])), givers: Object.fromEntries(givers) }
}

/** A gift with its giver, its refunds, what is left of it, and its earlier versions. Throws NotFound. */
export const getGift = query({
  name: 'giving.get-gift',
  looksInto: ['people'],
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
    const before = await namesInVersions(db, versions, viewer)
    return { ...gift, money: moneyFromDatabase(gift.amount, gift.currency), giver, refunds, left, versions, before }
  },
})
