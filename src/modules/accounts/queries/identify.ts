import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayInZone } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { scopedTo } from '#platform/db/scope.ts'
import type { Actor } from '#platform/identity.ts'
import { isLanguage } from '#platform/words.ts'
import { sessionIdle } from '../rules/limits.ts'
import { permissionsOf, type RoleChange } from '../rules/roles.ts'
import { holdsOn } from '../rules/state.ts'

const touchAfter = 60_000
const mostSets = 200
const nothing: ReadonlySet<string> = new Set()
// who asks is not known yet, so this look at the accounts is nobody's
const doorkeeper = { viewer: 'nobody', sees: ['accounts'] }

interface Found {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly seen_at: Date
  readonly time_zone: string | null
  /** A line for each grant that was not revoked: role, and its last day if it has one. */
  readonly grants: string | null
  /** A line for each edit of these roles: role, permission, true or false. */
  readonly changes: string | null
  /** The organisation asks for a second factor, and the account has none: then nothing else is open to it. */
  readonly must_enrol: boolean
}

const linesOf = (text: string | null) => (text ? text.split('\n').map((line) => line.split(' ')) : [])

// one statement for everything that decides who acts: the session, the state, the grants and what their roles were edited to
async function holderOf(db: Db, hash: string, now: Date): Promise<Found | undefined> {
  const { rows } = await sql<Found>`select a.id, a.name, a.language, s.seen_at, accounts.must_enrol(a.id) as must_enrol,
      (select time_zone from organisation.zone) as time_zone, g.grants,
      (select string_agg(concat_ws(' ', c.role, c.permission, c.is_granted::text), e'\n' order by c.role, c.permission)
        from accounts.role_changes c where c.role = any (g.roles)) as changes
    from accounts.sessions s
    join accounts.accounts a on a.id = s.account_id
    cross join lateral (
      select array_agg(role) as roles, string_agg(concat_ws(' ', role, to_char(until_day, 'YYYY-MM-DD')), e'\n' order by role) as grants
      from accounts.grants where account_id = a.id and revoked_at is null) g
    where s.token_hash = ${hash} and s.ends_at > ${now} and s.seen_at > ${new Date(now.getTime() - sessionIdle)}
      and a.confirmed_at is not null and a.ended_at is null
      and not exists (select from accounts.suspensions u where u.account_id = a.id and u.lifted_at is null)`.execute(db)
  return rows[0]
}

// the roles that count today, sorted: most grants have no last day, and then nobody asks which day it is
function rolesToday({ grants, time_zone }: Pick<Found, 'grants' | 'time_zone'>, now: Date): string[] {
  let today: string | undefined
  return linesOf(grants).flatMap(([role = '', untilDay]) => {
    if (untilDay !== undefined) today ??= dayInZone(now, time_zone ?? 'UTC')
    return untilDay === undefined || holdsOn(untilDay, today ?? '') ? [role] : []
  })
}

const sets = new WeakMap<readonly string[], Map<string, ReadonlySet<string>>>()

/** The union of the roles' permissions out of `names`; kept for each combination of roles and edits, a bounded number of them. */
function unionOf(roles: readonly string[], changes: string | null, names: readonly string[]): ReadonlySet<string> {
  const known = sets.get(names) ?? new Map<string, ReadonlySet<string>>()
  sets.set(names, known)
  const key = `${roles.join(' ')}\n${changes ?? ''}`
  const found = known.get(key)
  if (found) return found
  const edits = new Map<string, RoleChange[]>()
  for (const [role = '', permission = '', isGranted] of linesOf(changes))
    edits.set(role, [...(edits.get(role) ?? []), { permission, isGranted: isGranted === 'true' }])
  const union = new Set(roles.flatMap((role) => [...permissionsOf(role, names, edits.get(role))]))
  if (known.size >= mostSets) known.clear()
  known.set(key, union)
  return union
}

/**
 * Who holds this session token: an actor that may do what its grants allow today, out of `names`; undefined when nobody, or when
 * the account is not confirmed, suspended or ended.
 */
export async function identify(
  database: Db,
  token: string | undefined,
  now: Date,
  names: readonly string[],
): Promise<Actor | undefined> {
  if (!token) return undefined
  const db = scopedTo(database, doorkeeper)
  const hash = createHash('sha256').update(token).digest('hex')
  const found = await holderOf(db, hash, now)
  if (!found) return undefined
  if (now.getTime() - found.seen_at.getTime() > touchAfter)
    await sql`update accounts.sessions set seen_at = ${now} where token_hash = ${hash}`.execute(db)
  const language = isLanguage(found.language) ? found.language : 'en'
  const may = found.must_enrol ? nothing : unionOf(rolesToday(found, now), found.changes, names)
  return { id: found.id, name: found.name, language, may }
}
