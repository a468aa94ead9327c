import type { Db } from '#platform/db/db.ts'
import type { PaymentsTables } from '../tables.ts'

/** What people told of files that no layout fits, the latest first. */
export const mappingsOf = (db: Db) =>
  (db as unknown as Db<PaymentsTables>)
    .selectFrom('payments.mappings')
    .select(['id', 'source', 'header', 'mapping', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('voided_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .execute()
