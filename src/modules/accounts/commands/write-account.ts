import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, text } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import type { AccountsTables } from '../tables.ts'

/** Who an account is for. */
export const holderFields = { signInName: code(), name: text(120), language: oneOf(languages) }

interface Holder {
  readonly signInName: string
  readonly name: string
  readonly language: string
  readonly passwordHash: string | null
  readonly confirmedAt: Date | null
}

/** Adds an account and returns its id. Refuses `accounts.name-taken`. */
export async function writeAccount(tx: Tx<AccountsTables>, holder: Holder, now: Date): Promise<string> {
  const id = newId()
  const row = {
    id,
    sign_in_name: holder.signInName,
    name: holder.name,
    language: holder.language,
    password_hash: holder.passwordHash,
    created_at: now,
    confirmed_at: holder.confirmedAt,
    ended_at: null,
    ended_by: null,
    end_reason: null,
  }
  try {
    await tx.insertInto('accounts.accounts').values(row).execute()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('accounts.name-taken', 'signInName')
    throw error
  }
  return id
}
