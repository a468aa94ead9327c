import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { hasSecondFactor } from '../queries/second-factor.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'
import { proofInput, prove } from './prove.ts'
import { giveRecoveryCodes } from './second-factor.ts'

/** Makes new recovery codes, which are told once; those of before are good no more, and all other sessions end. */
export const renewRecoveryCodes = command({
  name: 'accounts.renew-recovery-codes',
  door: 'own',
  input: proofInput,
  async run(tx: Tx<AccountsTables>, { proof, keepSession }, by) {
    const { id } = by.actor
    await prove(tx, by, proof)
    if (!(await hasSecondFactor(tx, id))) throw new Refusal('accounts.renew-recovery-codes.off')
    by.about(id, ['second-factor'])
    return { codes: await giveRecoveryCodes(tx, id), token: await keepOnlySession(tx, id, keepSession) }
  },
})
