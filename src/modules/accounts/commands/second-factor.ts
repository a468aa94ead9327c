import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newRecoveryCodes, recoveryHash } from '../rules/recovery-codes.ts'
import { codeIn, stepOf } from '../rules/totp.ts'
import type { AccountsTables } from '../tables.ts'
import { keyFor, unseal } from './keys.ts'

async function takeTotp(tx: Tx<AccountsTables>, by: Pick<By, 'files' | 'now'>, accountId: string, code: string) {
  const row = await tx
    .selectFrom('accounts.totp')
    .select('secret')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (!row) return false
  const step = stepOf(unseal(await keyFor(by.files, 'totp'), accountId, row.secret), code, by.now)
  return step !== undefined && (await useStep(tx, accountId, step))
}

/** Uses up a time step and all before it; false when it was used up before, by a request at the same time too. */
async function useStep(tx: Tx<AccountsTables>, accountId: string, step: number): Promise<boolean> {
  const used = await tx
    .updateTable('accounts.totp')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .returning('account_id')
    .executeTakeFirst()
  return used !== undefined
}

async function takeRecoveryCode(tx: Tx<AccountsTables>, accountId: string, hash: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('accounts.recovery_codes')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

/** Takes a code of the app or a recovery code, each of them once; false for anything else. */
export async function takeCode(
  tx: Tx<AccountsTables>,
  by: Pick<By, 'files' | 'now'>,
  accountId: string,
  text: string,
): Promise<boolean> {
  const code = codeIn(text)
  if (code !== undefined) return takeTotp(tx, by, accountId, code)
  const hash = recoveryHash(text)
  return hash !== undefined && takeRecoveryCode(tx, accountId, hash, by.now)
}

/** Gives an account new recovery codes instead of all it had; they are told once. */
export async function giveRecoveryCodes(tx: Tx<AccountsTables>, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.deleteFrom('accounts.recovery_codes').where('account_id', '=', accountId).execute()
  const rows = codes.map((code) => ({ account_id: accountId, hash: recoveryHash(code) ?? '', used_at: null }))
  await tx.insertInto('accounts.recovery_codes').values(rows).execute()
  return codes
}

/** Takes the second factor away, with its recovery codes. */
export async function takeSecondFactorAway(tx: Tx<AccountsTables>, accountId: string): Promise<void> {
  await tx.deleteFrom('accounts.totp').where('account_id', '=', accountId).execute()
  await tx.deleteFrom('accounts.recovery_codes').where('account_id', '=', accountId).execute()
}
