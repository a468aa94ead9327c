import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { DonationsTables } from '../tables.ts'
import { once, suggestionColumns, suggestionFields } from './suggestion-input.ts'

async function nextRef(tx: Tx<DonationsTables>): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('donations.suggestion_numbers')::text as n`.execute(tx)
  return `DS-${(rows[0]?.n ?? '').padStart(3, '0')}`
}

/** Suggests an amount on the site, with what it buys. */
export const createSuggestion = command({
  name: 'donations.create-suggestion',
  input: z.object({ ...suggestionFields, ref: optional(code()) }),
  async run(tx: Tx<DonationsTables>, { ref: asked, ...given }, by) {
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: newId(), ...suggestionColumns(given), ...recorded }
    for (;;) {
      const ref = asked ?? (await nextRef(tx))
      const made = await once(() =>
        tx
          .insertInto('donations.suggestions')
          .values({ ...row, ref })
          .onConflict((conflict) => conflict.column('ref').doNothing())
          .returning('id')
          .executeTakeFirst(),
      )
      if (made) return made
      if (asked !== null) throw new Refusal('donations.ref-taken', 'ref', { ref: asked })
    }
  },
})
