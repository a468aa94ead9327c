import type { Db, Tx } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'

/** A receipt as a page names it. */
export interface ToldReceipt {
  readonly number: string
  readonly href: string
}

interface Receipts {
  /** The receipts that count, by the id of the gift on which each stands, as far as the viewer may see them. */
  standing(db: Db, giftIds: readonly string[], viewer: Actor): Promise<ReadonlyMap<string, ToldReceipt>>
  /** The number of one that says what is left of one of these gifts now; undefined where none does. */
  agreeing(tx: Tx, giftIds: readonly string[]): Promise<string | undefined>
}

const known: Receipts[] = []

/** Lets the module above that writes receipts say which stand on gifts. */
export function tellReceipts(receipts: Receipts): void {
  known.push(receipts)
}

/** The receipts on which gifts stand, by the id of the gift. */
export async function receiptsOn(
  db: Db,
  giftIds: readonly string[],
  viewer: Actor,
): Promise<ReadonlyMap<string, ToldReceipt>> {
  const told = await Promise.all(known.map((receipts) => receipts.standing(db, giftIds, viewer)))
  return new Map(told.flatMap((one) => [...one]))
}

/** The number of a receipt that would no longer be right if these gifts were whole again. */
export async function receiptOnRefunds(tx: Tx, giftIds: readonly string[]): Promise<string | undefined> {
  for (const receipts of known) {
    const number = await receipts.agreeing(tx, giftIds)
    if (number !== undefined) return number
  }
  return undefined
}
