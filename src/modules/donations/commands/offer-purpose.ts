import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, tick } from '#platform/inputs.ts'
import { namesInput } from '#platform/texts.ts'
import type { DonationsTables } from '../tables.ts'
import { whyInput } from './inputs.ts'
import { settleRow } from './settle-row.ts'

const place = z.union([z.string(), z.bigint(), z.number()], { error: 'input.required' }).transform((given, context) => {
  const read = /^\s*\d{1,4}\s*$/.test(String(given)) ? BigInt(given) : 0n
  if (read >= 1n && read <= 1000n) return read
  context.addIssue({ code: 'custom', message: 'donations.not-a-place' })
  return z.NEVER
})

/** Offers a fund on the site under names that everybody may read, or offers it no more. */
export const offerPurpose = command({
  name: 'donations.offer-purpose',
  looksInto: ['giving'],
  input: z.object({ fund: code(), names: namesInput(120), place, isOffered: tick(), why: whyInput }),
  async run(tx: Tx<DonationsTables>, { fund, names, place, isOffered, why }, by) {
    const { rows } = await sql<{ id: string; voided: boolean }>`select fund_id as id, voided from giving.fund_refs
      where code = ${fund}`.execute(tx)
    const [found] = rows
    if (!found || (found.voided && isOffered)) throw new Refusal('donations.unknown-fund', 'fund', { code: fund })
    const values = { code: fund, names: JSON.stringify(names), place, is_offered: isOffered }
    return settleRow(tx, { table: 'donations.purposes', key: ['fund_id', found.id], values, why }, by)
  },
})
