import { createHash } from 'node:crypto'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { isLanguage } from '#platform/words.ts'
import { sessionIdle } from '../rules/limits.ts'
import { isRole, permissionsOf } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'

const touchAfter = 60_000

/** Who holds this session token: an actor with the permissions of the role, out of `names`; undefined when nobody. */
export async function identify(
  database: Db,
  token: string | undefined,
  now: Date,
  names: readonly string[],
): Promise<Actor | undefined> {
  if (!token) return undefined
  const db = database as Db as unknown as Db<AccountsTables>
  const hash = createHash('sha256').update(token).digest('hex')
  const found = await db
    .selectFrom('accounts.sessions as s')
    .innerJoin('accounts.accounts as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.name', 'a.language', 'a.role', 's.seen_at'])
    .where('s.token_hash', '=', hash)
    .where('s.ends_at', '>', now)
    .where('s.seen_at', '>', new Date(now.getTime() - sessionIdle))
    .where('a.ended_at', 'is', null)
    .executeTakeFirst()
  if (!found || !isRole(found.role)) return undefined
  if (now.getTime() - found.seen_at.getTime() > touchAfter)
    await db.updateTable('accounts.sessions').set({ seen_at: now }).where('token_hash', '=', hash).execute()
  const language = isLanguage(found.language) ? found.language : 'en'
  return { id: found.id, name: found.name, language, may: permissionsOf(found.role, names) }
}
