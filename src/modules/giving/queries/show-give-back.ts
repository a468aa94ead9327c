import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { code, id } from '#platform/inputs.ts'
import type { GivingTables } from '../tables.ts'
import { findFundById } from './find-fund.ts'
import type { GiverInRow } from './find-giver.ts'
import { balancesOf } from './fund-balance.ts'
import { giversNamed } from './names-of-givers.ts'
import { type GiveBackPart, type GiveBackProposal, proposeGiveBack } from './propose-give-back.ts'
import { receiptsOn, type ToldReceipt } from './receipts-on-gifts.ts'

/** A part as a page shows it: with who gave, and the receipt on which the gift stands. */
export interface ShownPart extends GiveBackPart {
  readonly giver: GiverInRow
  readonly receipt: ToldReceipt | null
}

const size = 200

/** A page of the parts, by the id of the gift before or after it. */
function pageOf(parts: readonly GiveBackPart[], { after, before }: { after?: string; before?: string }) {
  const at = (id: string | undefined) => (id === undefined ? -1 : parts.findIndex((part) => part.id === id))
  const end = at(before)
  const from = end >= 0 ? Math.max(end - size, 0) : at(after) + 1
  const rows = parts.slice(from, end >= 0 ? end : from + size)
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id]
  const [isFirst, isLast] = [from === 0, from + rows.length >= parts.length]
  return { rows, ...(!isFirst && first && { previous: first }), ...(!isLast && last && { next: last }) }
}

async function shown(db: Db, proposal: GiveBackProposal, ask: { after?: string; before?: string }, viewer: Actor) {
  const { parts, ...sums } = proposal
  const { rows, ...pages } = pageOf(parts, ask)
  const goes = parts.filter(({ kept, part }) => kept === null && part > 0n)
  const receipts = await receiptsOn(
    db,
    goes.map((part) => part.id),
    viewer,
  )
  const givers = await giversNamed(
    db,
    rows.map(({ giver_id }) => giver_id),
    viewer,
  )
  const named = rows.map(
    (row): ShownPart => ({
      ...row,
      giver: givers.get(row.giver_id ?? '') ?? null,
      receipt: receipts.get(row.id) ?? null,
    }),
  )
  const keptGifts = parts.filter(({ kept, part }) => kept !== null && part > 0n).length
  return {
    ...sums,
    ...pages,
    rows: named,
    total: BigInt(parts.length),
    /** How many gifts go back at least in part, how many could not, and how many of the first stand on a receipt. */
    gifts: { back: BigInt(goes.length), kept: BigInt(keptGifts), receipted: BigInt(receipts.size) },
  }
}

/**
 * How what is left of a fund would divide over the gifts that still stand, in a currency or the first with a rest: each with
 * its giver, what was given and its part. Nothing is written. Throws NotFound.
 */
export const showGiveBack = query({
  name: 'giving.show-give-back',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({
    id: id(),
    currency: code().optional().catch(undefined),
    after: id().optional().catch(undefined),
    before: id().optional().catch(undefined),
  }),
  async run(db: Db<GivingTables>, { id, currency, ...ask }, viewer) {
    const fund = await findFundById(db, id)
    if (!fund || fund.voided_at) throw new NotFound()
    const rests = (await balancesOf(db, id)).filter(({ left }) => left > 0n)
    const chosen = rests.find((rest) => rest.currency === currency) ?? rests[0]
    const plain = db as unknown as Db
    const proposal = chosen && (await proposeGiveBack(plain, id, chosen.currency))
    return {
      fund,
      rests,
      currency: chosen?.currency ?? null,
      proposal: proposal ? await shown(plain, proposal, ask as never, viewer) : null,
    }
  },
})
