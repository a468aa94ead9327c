import type { Db } from '#platform/db/db.ts'
import type { ReceiptKind } from '../rules/choices.ts'
import { policyOn } from '../rules/policy-on.ts'
import { knownRules } from './known-rules.ts'

/** Whether receipts are usually of a gift or of a year on a day of the organisation. */
export async function usualKind(db: Db, today: string): Promise<ReceiptKind> {
  const { policies } = await knownRules(db, today)
  return policyOn(policies, today)?.usual_kind ?? 'year'
}
