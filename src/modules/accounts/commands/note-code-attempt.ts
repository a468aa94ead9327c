import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { codeLimits, pendingTries } from '../rules/limits.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'
import { countAttempt } from './attempts.ts'
import { knownDevice } from './devices.ts'

const input = z.object({ token: z.string().max(100), deviceToken: z.string().max(100).optional() })

/**
 * Counts a code of the second factor before it is judged, over all sign-ins of the account: beginning anew gives no new tries. Who
 * came by a link or in a known browser is counted apart from strangers who know the password.
 */
export const noteCodeAttempt = command({
  name: 'accounts.note-code-attempt',
  door: 'open',
  input,
  async run(tx: Tx<AccountsTables>, { token, deviceToken }, by) {
    const pending = await tx
      .updateTable('accounts.pending_sign_ins')
      .set((e) => ({ tries: e('tries', '+', 1) }))
      .where('token_hash', '=', tokenHash(token))
      .where('ends_at', '>', by.now)
      .where('tries', '<', pendingTries)
      .returning(['account_id', 'via'])
      .executeTakeFirst()
    if (!pending) throw new Refusal('accounts.enter-code.over')
    const device = await knownDevice(tx, deviceToken, { id: pending.account_id }, by.now)
    const whence = pending.via === 'link' ? 'link' : (device ?? '')
    const attempts = await countAttempt(tx, by, [
      { kind: 'code', name: `${pending.account_id} ${whence}`, limits: codeLimits },
    ])
    by.about(pending.account_id, [])
    return { attempts }
  },
})
