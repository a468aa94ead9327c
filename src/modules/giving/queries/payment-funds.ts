import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { generalFund } from '../rules/general-fund.ts'
import type { GivingTables } from '../tables.ts'

/** The codes of the funds that are not void, for payments that name one. */
export async function fundCodes(db: Db<GivingTables>): Promise<string[]> {
  const rows = await db.selectFrom('giving.funds').select('code').where('voided_at', 'is', null).execute()
  return rows.map(({ code }) => code)
}

/**
 * The fund of payments that name no purpose: the one called `general`, else the only one that is open. Undefined where there is none, null
 * where a person has to say which.
 */
export async function fundWithoutPurpose(db: Db<GivingTables>): Promise<string | null | undefined> {
  const { rows } = await sql<{ code: string }>`select f.code from giving.funds f
    left join giving.fund_closures c on c.fund_id = f.id
    where f.voided_at is null and c.fund_id is null order by f.code <> ${generalFund.code}, f.code limit 2`.execute(db)
  if (rows.length === 0) return undefined
  return rows[0]?.code === generalFund.code || rows.length === 1 ? rows[0]?.code : null
}
