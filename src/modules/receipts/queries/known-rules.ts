import { type AuthorisationInUse, authorisationsInUse, standingOn } from '#modules/governance/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Known } from '../rules/sort-gifts.ts'
import type { ReceiptsTables } from '../tables.ts'

export type Policy = ReceiptsTables['receipts.policies']

/** Policies that hold, authorisations, and what they mean for a gift. */
export interface KnownRules extends Known<Policy> {
  readonly authorisations: readonly AuthorisationInUse[]
}

/** The step by which an authorisation holds on a civil day; nothing rests on one whose own day is not over. */
export function grantOn({ steps }: AuthorisationInUse, day: string) {
  const over = steps.filter(({ end }) => end <= day)
  const standing = standingOn(over, day)
  if (standing !== 'granted' && standing !== 'renewed') return undefined
  return over
    .filter(({ state }) => state === 'granted' || state === 'renewed')
    .reduce((a, b) => (b.end >= a.end ? b : a))
}

/** What decides over gifts on a day of the organisation. */
export async function knownRules(db: Db, today: string): Promise<KnownRules> {
  const policies = await (db as unknown as Db<ReceiptsTables>)
    .selectFrom('receipts.policies')
    .selectAll()
    .where('voided_at', 'is', null)
    .orderBy('since_on')
    .limit(1000)
    .execute()
  const authorisations = await authorisationsInUse(db)
  const byId = new Map(authorisations.map((one) => [one.id, one]))
  const holds = (id: string, day: string) => {
    const found = byId.get(id)
    return found !== undefined && grantOn(found, day) !== undefined
  }
  return { policies, today, holds, authorisations }
}
