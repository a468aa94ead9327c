import type { Db } from '#platform/db/db.ts'
import type { GivingTables } from '../tables.ts'

/** The latest spendings that count and rest on an approval; amounts in minor units. */
export const spentByApproval = (db: Db, approvalId: string) =>
  (db as unknown as Db<GivingTables>)
    .selectFrom('giving.spendings')
    .select(['id', 'spent_on', 'amount', 'currency', 'purpose'])
    .where('approval_id', '=', approvalId)
    .where('voided_at', 'is', null)
    .orderBy('spent_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
