import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { asMoney, moneyFromDatabase } from '#platform/money.ts'
import { keepVersion } from '#platform/versions.ts'
import { getFundForUpdate } from '../../queries/find-fund.ts'
import { balancesOf } from '../../queries/fund-balance.ts'
import { receiptOnRefunds } from '../../queries/receipts-on-gifts.ts'
import type { GivingTables } from '../../tables.ts'
import { settleGifts } from '../payments/take-payments.ts'

/** Refuses while the fund that took the kept parts has not so much left any more. */
async function refuseSpent(tx: Tx<GivingTables>, giveBackId: string): Promise<void> {
  const moved = await tx
    .selectFrom('giving.fund_rests')
    .select(['to_fund_id', 'amount', 'currency'])
    .where('give_back_id', '=', giveBackId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  if (!moved) return
  const { code } = await getFundForUpdate(tx, moved.to_fund_id)
  const left = (await balancesOf(tx, moved.to_fund_id)).find(({ currency }) => currency === moved.currency)?.left ?? 0n
  if (left >= moved.amount) return
  const kept = asMoney(moneyFromDatabase(moved.amount, moved.currency))
  throw new Refusal('giving.void-give-back.kept-is-spent', undefined, { code, kept })
}

async function giftsOf(tx: Tx<GivingTables>, giveBackId: string): Promise<string[]> {
  const refunds = await tx
    .selectFrom('giving.refunds')
    .select('gift_id')
    .where('give_back_id', '=', giveBackId)
    .where('voided_at', 'is', null)
    .execute()
  return refunds.map(({ gift_id }) => gift_id)
}

/** Refuses while a receipt says what is left of one of the gifts since. */
async function refuseReceipted(tx: Tx<GivingTables>, gifts: readonly string[]): Promise<void> {
  const number = await receiptOnRefunds(tx as unknown as Tx, gifts)
  if (number !== undefined) throw new Refusal('giving.void-give-back.receipted', undefined, { number })
}

/** Takes a give-back back whole, its refunds and what was kept: the money is left of the fund again. Its parts stay readable. */
export const voidGiveBack = command({
  name: 'giving.void-give-back',
  looksInto: ['people', 'payments'],
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const found = await tx.selectFrom('giving.give_backs').select('fund_id').where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound()
    await getFundForUpdate(tx, found.fund_id)
    const row = await tx.selectFrom('giving.give_backs').select('voided_at').where('id', '=', id).executeTakeFirst()
    if (row?.voided_at) throw new Refusal('giving.give-back-is-void')
    const gifts = await giftsOf(tx, id)
    await refuseReceipted(tx, gifts)
    await refuseSpent(tx, id)
    await keepVersion(tx, 'giving.give_backs', id, by, { change: 'voided', reason: why })
    for (const table of ['giving.refunds', 'giving.fund_rests'] as const)
      await sql`update ${sql.table(table)} set voided_at = ${by.now}
        where give_back_id = ${id} and voided_at is null`.execute(tx)
    await tx.updateTable('giving.give_backs').set({ voided_at: by.now }).where('id', '=', id).execute()
    // statements may tell of some of them too
    await settleGifts(tx as unknown as Tx, gifts, by)
    return { id, fundId: found.fund_id }
  },
})
