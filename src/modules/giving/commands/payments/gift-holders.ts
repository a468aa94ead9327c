import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'

/** The record of a module above under which a gift stands, by its id: what to call it, or undefined where it stands under none. */
type Holder = (tx: Tx, giftId: string) => Promise<string | undefined>

const holders = new Map<string, Holder>()

/** Lets a module above say what stands on a gift; `refusal` has words that tell to void `{record}` first, for `{gift}`. */
export function holdGifts(refusal: string, holder: Holder): void {
  holders.set(refusal, holder)
}

/** What stands on a gift and is to be voided before it, as the refusal that says so. */
export async function heldBy(
  tx: Tx,
  gift: { readonly id: string; readonly ref: string },
): Promise<Refusal | undefined> {
  for (const [refusal, holder] of holders) {
    const record = await holder(tx, gift.id)
    if (record !== undefined) return new Refusal(refusal, undefined, { record, gift: gift.ref })
  }
  return undefined
}
