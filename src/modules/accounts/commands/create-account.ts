import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, text } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { roles } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'

const input = z.object({ signInName: code(), name: text(120), role: oneOf(roles), language: oneOf(languages) })

/** Makes an account that has no password yet: its holder comes in by a one-time link. */
export const createAccount = command({
  name: 'accounts.create-account',
  input,
  async run(tx: Tx<AccountsTables>, { signInName, name, role, language }, { now }) {
    const id = newId()
    const row = {
      id,
      sign_in_name: signInName,
      name,
      role,
      language,
      created_at: now,
      password_hash: null,
      ended_at: null,
    }
    try {
      await tx.insertInto('accounts.accounts').values(row).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('accounts.create-account.name-taken', 'signInName')
      throw error
    }
    return { id }
  },
})
