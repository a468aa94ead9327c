import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, parsed, text } from '#platform/inputs.ts'
import { textsInput } from '#platform/texts.ts'
import { isPattern } from '../rules/series-number.ts'
import type { ReceiptsTables } from '../tables.ts'

/** As many digits as a number has at least. */
const digits = () =>
  parsed((given) => {
    if (!/^[1-9]$/.test(given)) throw new Refusal('receipts.digits-wrong')
    return Number(given)
  })

/** Begins a series of numbers; its pattern never changes. */
export const createSeries = command({
  name: 'receipts.create-series',
  input: z.object({
    code: code(),
    names: textsInput(100).refine((given) => Object.keys(given).length > 0, 'receipts.name-needed'),
    pattern: text(40).refine(isPattern, 'receipts.pattern-wrong'),
    digits: digits(),
  }),
  async run(tx: Tx<ReceiptsTables>, { code, names, pattern, digits }, by) {
    const id = newId()
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id, code, names: JSON.stringify(names) as never, pattern, digits, ...recorded }
    try {
      await tx.insertInto('receipts.series').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('receipts.series-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
