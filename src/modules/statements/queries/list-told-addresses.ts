import { z } from 'zod'
import { countWaitingAddresses, type ToldAddress, waitingAddresses } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id, optional } from '#platform/inputs.ts'
import { type Listed, listInput } from '#platform/lists.ts'

/**
 * Addresses that payments tell and at which no giver is on record, the latest first, and how many of all, at most 1,000 (of one giver, how
 * many are shown). Empty for who sees no people.
 */
export const listToldAddresses = query({
  name: 'statements.list-told-addresses',
  looksInto: ['payments', 'people'],
  reads: 'private',
  /** `party`: the id of the giver, for those of one alone. */
  input: z.object({ ...listInput, party: optional(id()) }),
  async run(db: Db, { party, ...ask }, viewer): Promise<Listed<ToldAddress> & { total: bigint }> {
    if (!viewer.may.has('people.get-party')) return { rows: [], total: 0n }
    const listed = await waitingAddresses(db, party, ask)
    return { ...listed, total: party === null ? await countWaitingAddresses(db) : BigInt(listed.rows.length) }
  },
})
