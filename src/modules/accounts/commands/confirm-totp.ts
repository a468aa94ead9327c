import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { codeIn, stepOf } from '../rules/totp.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'
import { keyFor, unseal } from './keys.ts'
import { giveRecoveryCodes } from './second-factor.ts'

const input = z.object({
  code: z.string({ error: 'input.required' }).min(1, 'input.required').max(100),
  keepSession: z.string().max(100).optional(),
})

/**
 * Turns the second factor on by its first code, which is then used up, and ends all other sessions. Returns the recovery codes,
 * which are told once, and the new token of this session.
 */
export const confirmTotp = command({
  name: 'accounts.confirm-totp',
  door: 'own',
  input,
  async run(tx: Tx<AccountsTables>, { code, keepSession }, { actor: { id }, files, now, about }) {
    const row = await tx
      .selectFrom('accounts.totp')
      .select('secret')
      .where('account_id', '=', id)
      .where('confirmed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refusal('accounts.confirm-totp.not-begun')
    const step = stepOf(unseal(await keyFor(files, 'totp'), id, row.secret), codeIn(code) ?? '', now)
    if (step === undefined) throw new Refusal('accounts.confirm-totp.wrong', 'code')
    await tx
      .updateTable('accounts.totp')
      .set({ confirmed_at: now, last_step: step })
      .where('account_id', '=', id)
      .execute()
    about(id, ['second-factor'])
    return { codes: await giveRecoveryCodes(tx, id), token: await keepOnlySession(tx, id, keepSession) }
  },
})
