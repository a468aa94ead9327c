import { z } from 'zod'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { hasSecondFactor } from '../queries/second-factor.ts'
import type { AccountsTables } from '../tables.ts'
import { passwordFits } from './passwords.ts'
import { takeCode } from './second-factor.ts'

/** The password or a code that is asked for again, and the session that goes on. */
export const proofInput = z.object({
  proof: z.string().max(1000).default(''),
  keepSession: z.string().max(100).optional(),
})

/** Asks again for what only the holder knows before something is changed that a borrowed session must not change. */
export async function prove(
  tx: Tx<AccountsTables>,
  by: Pick<By, 'actor' | 'files' | 'now'>,
  proof: string,
): Promise<void> {
  const { id } = by.actor
  const account = await tx
    .selectFrom('accounts.accounts')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!account) throw new Refusal('accounts.set-password.sign-in-first')
  // who came by a link and has neither has nothing else to show
  if (account.password_hash === null && !(await hasSecondFactor(tx, id))) return
  if (proof === '') throw new Refusal('input.required', 'proof')
  if (await takeCode(tx, by, id, proof)) return
  if (account.password_hash !== null && (await passwordFits(proof, account.password_hash))) return
  throw new Refusal('accounts.proof.wrong', 'proof')
}
