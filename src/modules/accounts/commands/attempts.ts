import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { after, type Limit, longestMemory } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { keyedHash, keyFor } from './keys.ts'

/** What attempts are counted against. */
export interface Bucket {
  readonly kind: AccountsTables['accounts.attempts']['kind']
  readonly name: string
  readonly limits: readonly Limit[]
}

type Keyed = Bucket & { readonly key: string }

const minute = 60_000

// the attempt that must be forgotten before another is taken: the tenth last, where ten are allowed
async function freeAt(tx: Tx<AccountsTables>, buckets: readonly Keyed[], now: Date): Promise<Date | undefined> {
  const asked = buckets.flatMap(({ key, limits }) => limits.map(({ most, within }) => ({ key, most, within })))
  const { rows } = await sql<{ at: Date | null }>`select max(a.at + make_interval(secs => l.within / 1000.0)) as at
    from unnest(${asked.map(({ key }) => key)}::text[], ${asked.map(({ most }) => most)}::int[],
      ${asked.map(({ within }) => within)}::float8[]) as l (key, most, within)
    cross join lateral (select at from accounts.attempts where key = l.key order by at desc offset l.most - 1 limit 1) a
    where a.at + make_interval(secs => l.within / 1000.0) > ${now}`.execute(tx)
  return rows[0]?.at ?? undefined
}

/**
 * Counts an attempt before it is judged, in all buckets or none, one at a time for each; refuses beyond a limit and says for how
 * long. Returns the ids of what it wrote, for whoever turns out to have been right.
 */
export async function countAttempt(
  tx: Tx<AccountsTables>,
  { files, now }: Pick<By, 'files' | 'now'>,
  buckets: readonly Bucket[],
): Promise<string[]> {
  const secret = await keyFor(files, 'attempts')
  const keyed = buckets.map((bucket) => ({ ...bucket, key: keyedHash(secret, `${bucket.kind} ${bucket.name}`) }))
  const keys = keyed.map(({ key }) => key).sort()
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as key`.execute(tx)
  await tx.deleteFrom('accounts.attempts').where('at', '<', after(now, -longestMemory)).execute()
  const free = await freeAt(tx, keyed, now)
  if (free) {
    const minutes = Math.ceil((free.getTime() - now.getTime()) / minute)
    throw new Refusal('accounts.too-many', undefined, { minutes, hours: minutes > 90 ? Math.ceil(minutes / 60) : 0 })
  }
  const rows = keyed.map(({ kind, key }) => ({ id: newId(), kind, key, at: now }))
  await tx.insertInto('accounts.attempts').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** Forgets attempts that were right. */
export async function forgetAttempts(tx: Tx<AccountsTables>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('accounts.attempts').where('id', 'in', ids).execute()
}
