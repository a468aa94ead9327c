import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { text } from '#platform/inputs.ts'
import { after, attemptsAllowed, attemptsWindow } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'

/** Counts an attempt to sign in before it is judged, so that a wrong one leaves its trace; refuses beyond the limit. */
export const noteAttempt = command({
  name: 'accounts.note-attempt',
  door: 'open',
  input: z.object({ signInName: text(40) }),
  async run(tx: Tx<AccountsTables>, { signInName }, { now }) {
    await tx.deleteFrom('accounts.attempts').where('at', '<', after(now, -attemptsWindow)).execute()
    const { n } = await tx
      .selectFrom('accounts.attempts')
      .select((e) => e.fn.countAll<bigint>().as('n'))
      .where('sign_in_name', '=', signInName)
      .executeTakeFirstOrThrow()
    if (n >= attemptsAllowed)
      throw new Refusal('accounts.sign-in.too-many', undefined, { minutes: attemptsWindow / 60_000 })
    await tx.insertInto('accounts.attempts').values({ id: newId(), sign_in_name: signInName, at: now }).execute()
  },
})
