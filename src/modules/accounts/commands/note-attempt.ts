import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { text } from '#platform/inputs.ts'
import { addressKey } from '../rules/address-key.ts'
import { accountLimits, addressLimits } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { countAttempt } from './attempts.ts'
import { knownDevice } from './devices.ts'

const input = z.object({ signInName: text(40), address: text(60), deviceToken: z.string().max(100).optional() })

/**
 * Counts an attempt to sign in before it is judged, so that a wrong one leaves its trace; refuses beyond the limits. Guesses of
 * strangers count for the name; a browser that signed in to the account before is counted by itself.
 */
export const noteAttempt = command({
  name: 'accounts.note-attempt',
  door: 'open',
  input,
  async run(tx: Tx<AccountsTables>, { signInName, address, deviceToken }, by) {
    const device = await knownDevice(tx, deviceToken, { signInName }, by.now)
    const attempts = await countAttempt(tx, by, [
      { kind: 'account', name: `${signInName} ${device ?? ''}`, limits: accountLimits },
      { kind: 'address', name: addressKey(address), limits: addressLimits },
    ])
    return { attempts }
  },
})
