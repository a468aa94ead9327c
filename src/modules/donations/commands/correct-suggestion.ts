import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockSuggestion } from '../queries/lock-suggestion.ts'
import type { DonationsTables } from '../tables.ts'
import { once, suggestionColumns, suggestionFields } from './suggestion-input.ts'

/** Corrects a suggestion; what it said before is kept. */
export const correctSuggestion = command({
  name: 'donations.correct-suggestion',
  input: z.object({ id: id(), ...suggestionFields, why: text(500) }),
  async run(tx: Tx<DonationsTables>, { id, why, ...given }, by) {
    if ((await lockSuggestion(tx, id)).voided_at) throw new Refusal('donations.suggestion-is-void')
    await keepVersion(tx, 'donations.suggestions', id, by, { change: 'corrected', reason: why })
    const values = suggestionColumns(given)
    await once(() => tx.updateTable('donations.suggestions').set(values).where('id', '=', id).execute())
    return { id }
  },
})
