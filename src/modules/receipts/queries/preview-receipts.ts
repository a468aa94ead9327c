import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import type { LeftOutReason, ReceiptKind } from '../rules/choices.ts'
import { groupGifts } from '../rules/sort-gifts.ts'
import { yearInput } from '../rules/year-input.ts'
import { partyOf, type Wanted } from './candidates.ts'
import { type LeftOut, sortedGifts } from './sorted-gifts.ts'

/** What would be issued, each currency apart, and what would not, by reason. */
export interface Preview {
  readonly receipts: number
  readonly gifts: number
  readonly sums: readonly { readonly currency: string; readonly amount: bigint }[]
  readonly leftOut: readonly LeftOut[]
  readonly reasons: readonly { readonly reason: LeftOutReason; readonly gifts: number }[]
}

/** Counts what issuing would do on a day of the organisation, and does nothing. */
export async function previewOf(db: Db, wanted: Wanted, kind: ReceiptKind, today: string): Promise<Preview> {
  const { sorted, leftOut } = await sortedGifts(db, wanted, today)
  const sums = new Map<string, bigint>()
  for (const { gift } of sorted) sums.set(gift.currency, (sums.get(gift.currency) ?? 0n) + gift.amount)
  const reasons = new Map<LeftOutReason, number>()
  for (const { reason } of leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    receipts: groupGifts(sorted, kind).length,
    gifts: sorted.length,
    sums: [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, amount]) => ({ currency, amount })),
    leftOut,
    reasons: [...reasons].map(([reason, gifts]) => ({ reason, gifts })),
  }
}

/** What the receipts of a giver for a calendar year would be, and which gifts get none and why. */
export const previewReceipts = query({
  name: 'receipts.preview-receipts',
  looksInto: ['giving', 'people', 'governance'],
  reads: 'private',
  input: z.object({ giver: code(), year: yearInput(), day: day() }),
  async run(db: Db, { giver, year, day: today }) {
    const id = await partyOf(db, giver)
    if (!id) throw new Refusal('receipts.unknown-giver', 'giver', { ref: giver })
    return previewOf(db, { givers: [id], since: `${year}-01-01`, until: `${year}-12-31` }, 'year', today)
  },
})
