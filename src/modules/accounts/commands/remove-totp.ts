import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'
import { proofInput, prove } from './prove.ts'
import { takeSecondFactorAway } from './second-factor.ts'

/** Turns one's second factor off, with its recovery codes, and ends all other sessions. */
export const removeTotp = command({
  name: 'accounts.remove-totp',
  door: 'own',
  input: proofInput,
  async run(tx: Tx<AccountsTables>, { proof, keepSession }, by) {
    const { id } = by.actor
    await prove(tx, by, proof)
    await takeSecondFactorAway(tx, id)
    by.about(id, ['second-factor'])
    return { token: await keepOnlySession(tx, id, keepSession) }
  },
})
