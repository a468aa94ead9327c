import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { proofLimits } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { countAttempt } from './attempts.ts'

/** Counts a password or code that is asked for again, before it is judged: a borrowed session must not find out the password. */
export const noteProof = command({
  name: 'accounts.note-proof',
  door: 'own',
  input: z.object({}),
  async run(tx: Tx<AccountsTables>, _, by) {
    await countAttempt(tx, by, [{ kind: 'proof', name: by.actor.id, limits: proofLimits }])
    by.about(by.actor.id, [])
  },
})
