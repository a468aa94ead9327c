import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockSuggestion } from '../queries/lock-suggestion.ts'
import type { DonationsTables } from '../tables.ts'
import { once } from './suggestion-input.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a suggestion off the site. */
export const voidSuggestion = command({
  name: 'donations.void-suggestion',
  input,
  async run(tx: Tx<DonationsTables>, { id, why }, by) {
    if ((await lockSuggestion(tx, id)).voided_at) throw new Refusal('donations.suggestion-is-void')
    await keepVersion(tx, 'donations.suggestions', id, by, { change: 'voided', reason: why })
    await tx.updateTable('donations.suggestions').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a suggestion back; refused while another one of its amount stands. */
export const restoreSuggestion = command({
  name: 'donations.restore-suggestion',
  input,
  async run(tx: Tx<DonationsTables>, { id, why }, by) {
    if (!(await lockSuggestion(tx, id)).voided_at) throw new Refusal('donations.suggestion-is-not-void')
    await keepVersion(tx, 'donations.suggestions', id, by, { change: 'restored', reason: why })
    await once(() => tx.updateTable('donations.suggestions').set({ voided_at: null }).where('id', '=', id).execute())
    return { id }
  },
})
