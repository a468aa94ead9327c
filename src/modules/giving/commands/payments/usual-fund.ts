import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { fundWithoutPurpose } from '../../queries/payment-funds.ts'
import { generalFund } from '../../rules/general-fund.ts'
import type { GivingTables } from '../../tables.ts'
import { createFund } from '../create-fund.ts'

/**
 * The id of the fund of what names no purpose: the one of the given code while it stands, else the one called `general`, else the only open
 * one; made where none is.
 */
export async function usualFund(tx: Tx<GivingTables>, asked: string | null, by: By): Promise<string> {
  const find = (code: string) =>
    tx
      .selectFrom('giving.funds')
      .select('id')
      .where('code', '=', code)
      .where('voided_at', 'is', null)
      .executeTakeFirst()
  const found =
    (asked === null ? undefined : await find(asked)) ?? (await find((await fundWithoutPurpose(tx)) ?? generalFund.code))
  if (found) return found.id
  const general = { ...generalFund, purposes: {}, outsideMission: undefined }
  return (await createFund.within(tx as unknown as Tx, by, general)).id
}
