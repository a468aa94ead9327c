import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { text, tick } from '#platform/inputs.ts'
import type { DonationsTables } from '../tables.ts'
import { amountAs, currencyInput, whyInput } from './inputs.ts'
import { settleRow } from './settle-row.ts'

/** Settles between which amounts the site takes gifts of a currency, or that it takes none of it any more. */
export const setCurrency = command({
  name: 'donations.set-currency',
  input: z.object({
    currency: currencyInput(),
    smallest: text(80),
    largest: text(80),
    isTaken: tick(),
    why: whyInput,
  }),
  async run(tx: Tx<DonationsTables>, { currency, isTaken, why, ...typed }, by) {
    const smallest = amountAs(typed.smallest, currency, 'smallest')
    const largest = amountAs(typed.largest, currency, 'largest')
    if (smallest > largest) throw new Refusal('donations.smallest-above-largest', 'largest')
    const values = { smallest, largest, is_taken: isTaken }
    return settleRow(tx, { table: 'donations.currencies', key: ['currency', currency], values, why }, by)
  },
})
