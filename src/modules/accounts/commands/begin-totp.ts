import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { hasSecondFactor } from '../queries/second-factor.ts'
import type { AccountsTables } from '../tables.ts'
import { keyFor, seal } from './keys.ts'
import { prove } from './prove.ts'

// as long as the hash behind it (RFC 4226, 4)
const secretLength = 20

/** Makes the secret of a second factor, which counts when its first code is confirmed. */
export const beginTotp = command({
  name: 'accounts.begin-totp',
  door: 'own',
  input: z.object({ proof: z.string().max(1000).default('') }),
  async run(tx: Tx<AccountsTables>, { proof }, by) {
    const { id } = by.actor
    await prove(tx, by, proof)
    if (await hasSecondFactor(tx, id)) throw new Refusal('accounts.begin-totp.on-already')
    const secret = seal(await keyFor(by.files, 'totp'), id, randomBytes(secretLength))
    const row = { account_id: id, secret, began_at: by.now, confirmed_at: null, last_step: 0 }
    await tx
      .insertInto('accounts.totp')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('account_id').doUpdateSet(row).where('accounts.totp.confirmed_at', 'is', null),
      )
      .execute()
    by.about(id, ['second-factor'])
  },
})
