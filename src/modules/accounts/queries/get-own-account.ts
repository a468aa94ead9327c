import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { AccountsTables } from '../tables.ts'
import { mayChooseAnew } from './own-session.ts'
import { isSecondFactorRequired } from './second-factor.ts'

const input = z.object({ token: z.string().max(100).optional(), now: z.date() })

const ownRow = (db: Db<AccountsTables>, id: string) =>
  db
    .selectFrom('accounts.accounts as a')
    .leftJoin('accounts.totp as t', (join) =>
      join.onRef('t.account_id', '=', 'a.id').on('t.confirmed_at', 'is not', null),
    )
    .select(['a.sign_in_name as signInName', 'a.name', 'a.language', 't.confirmed_at as secondFactorSince'])
    .select((e) => [
      e('a.password_hash', 'is not', null).$castTo<boolean>().as('hasPassword'),
      e
        .selectFrom('accounts.recovery_codes as r')
        .select((count) => count.fn.countAll<bigint>().as('n'))
        .whereRef('r.account_id', '=', 'a.id')
        .where('r.used_at', 'is', null)
        .as('codesLeft'),
      e
        .selectFrom('accounts.passkeys as p')
        .select((count) => count.fn.countAll<bigint>().as('n'))
        .whereRef('p.account_id', '=', 'a.id')
        .as('passkeys'),
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()

/** One's own account as its holder sees it: what is set, never a secret. `token` is that of the session that asks. */
export const getOwnAccount = query({
  name: 'accounts.get-own-account',
  door: 'own',
  reads: 'open',
  input,
  async run(db: Db<AccountsTables>, { token, now }, viewer) {
    const row = await ownRow(db, viewer.id)
    if (!row) throw new NotFound()
    return {
      ...row,
      codesLeft: Number(row.codesLeft ?? 0n),
      passkeys: Number(row.passkeys ?? 0n),
      isSecondFactorRequired: await isSecondFactorRequired(db),
      /** Whether a new password is taken only with the present one. */
      asksForCurrent: row.hasPassword && !(await mayChooseAnew(db, viewer.id, token, now)),
    }
  },
})
