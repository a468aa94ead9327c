import { sql } from 'kysely'
import type { Actor } from '../identity.ts'
import { type Db, poolOf, scopedDatabase, type Tx } from './db.ts'

/** What a transaction tells row-level security: who asks, and the names of what they may see. */
export interface Scope {
  readonly viewer: string
  readonly sees: readonly string[]
}

/** The sight of acts that count: every row, of which their answer tells numbers. */
export const everything: readonly string[] = ['everything']

const plain = /^[a-zA-Z0-9._-]*$/

/** The scope as the statements that begin a transaction in it. */
function beginIn({ viewer, sees }: Scope): string {
  if (![viewer, ...sees].every((word) => plain.test(word))) throw new Error('a scope of anything but names and ids')
  return `begin; set local waystation.viewer = '${viewer}'; set local waystation.sees = '${sees.join(' ')}'`
}

const isSight = (permission: string) => /\.(see|read)-/.test(permission)

// permissions come in few sets, one for each combination of roles
const areas = new WeakMap<ReadonlySet<string>, readonly string[]>()

/** The modules in which something may be done, and the permissions to see. */
function seenBy(may: ReadonlySet<string>): readonly string[] {
  const known = areas.get(may)
  if (known) return known
  const modules = new Set([...may].filter((name) => !isSight(name)).map((name) => name.split('.')[0] ?? ''))
  const found = [...modules, ...[...may].filter(isSight)].sort()
  areas.set(may, found)
  return found
}

/** The scope of an actor; `also` are modules into which an act looks for whoever may run it. */
export function scopeOf({ id, may }: Pick<Actor, 'id' | 'may'>, also: readonly string[] = []): Scope {
  const sees = seenBy(may)
  const more = also.filter((module) => !sees.includes(module))
  return { viewer: id, sees: more.length === 0 ? sees : [...sees, ...more] }
}

const mostScopes = 500
const opened = new WeakMap<object, Map<string, Db>>()

/**
 * The database as a viewer sees it: every statement and every transaction of it runs in a transaction that tells row-level
 * security who asks. Nothing of this outlives the transaction, so a pooler in transaction mode does no harm.
 */
export function scopedTo(db: Db, scope: Scope): Db {
  const pool = poolOf(db)
  const begin = beginIn(scope)
  const known = opened.get(pool) ?? new Map<string, Db>()
  opened.set(pool, known)
  const found = known.get(begin) ?? scopedDatabase(pool, begin)
  // the least recently asked for is forgotten first
  known.delete(begin)
  known.set(begin, found)
  const oldest = known.size > mostScopes ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  return found
}

/** Changes the scope of the rest of a transaction. */
export async function changeScope<Tables>(tx: Tx<Tables>, { viewer, sees }: Scope): Promise<void> {
  await sql`select set_config('waystation.viewer', ${viewer}, true), set_config('waystation.sees', ${sees.join(' ')}, true)`.execute(
    tx,
  )
}
