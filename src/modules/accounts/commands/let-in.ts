import { sql } from 'kysely'
import { z } from 'zod'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { hasSecondFactor } from '../queries/second-factor.ts'
import { after, pendingLength } from '../rules/limits.ts'
import { newToken } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'
import { beginSession, type From } from './begin-session.ts'
import { knowDevice } from './devices.ts'

/** What a page tells of the browser that signs in: its family, the token by which it is known, its session until now. */
export const browser = z.object({
  device: z.string().max(100).default(''),
  deviceToken: z.string().max(100).optional(),
  instead: z.string().max(100).optional(),
})

export type Browser = z.output<typeof browser>

/** What signing in leads to: a session, or the question for the second factor. The tokens are for cookies. */
export type Entry =
  | {
      readonly step: 'in'
      readonly token: string
      readonly deviceToken: string
      /** The organisation asks for a second factor, and this account has none yet. */
      readonly mustEnrol: boolean
    }
  | { readonly step: 'code'; readonly token: string }

/** Opens the session of somebody who has shown all that is asked for. */
export async function letIn(
  tx: Tx<AccountsTables>,
  { now }: Pick<By, 'now'>,
  accountId: string,
  { via, device, deviceToken, instead }: Browser & Pick<From, 'via'>,
): Promise<Entry> {
  const { rows } = await sql<{ must: boolean }>`select accounts.must_enrol(${accountId}) as must`.execute(tx)
  return {
    step: 'in',
    token: await beginSession(tx, accountId, now, { via, device, instead }),
    deviceToken: await knowDevice(tx, accountId, deviceToken, now),
    mustEnrol: rows[0]?.must ?? false,
  }
}

/** Lets somebody in whose password or link was right, or asks for the second factor where there is one. */
export async function letInOrAsk(
  tx: Tx<AccountsTables>,
  by: Pick<By, 'now'>,
  accountId: string,
  from: Browser & { readonly via: 'password' | 'link' },
): Promise<Entry> {
  if (!(await hasSecondFactor(tx, accountId))) return letIn(tx, by, accountId, from)
  const { token, hash } = newToken()
  await tx.deleteFrom('accounts.pending_sign_ins').where('ends_at', '<', by.now).execute()
  const row = {
    token_hash: hash,
    account_id: accountId,
    via: from.via,
    made_at: by.now,
    ends_at: after(by.now, pendingLength),
    tries: 0,
  }
  await tx.insertInto('accounts.pending_sign_ins').values(row).execute()
  return { step: 'code', token }
}
