import { Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { poolDialect } from './driver.ts'

/** A connection for reading; a module names its own tables: `Db<AidTables>`. */
export type Db<Tables = object> = Kysely<Tables>
/** An open transaction; functions that write or lock ask for one. */
export type Tx<Tables = object> = Transaction<Tables>

const keepText = (text: string) => text
const elements = (text: string): string[] => (text === '{}' ? [] : text.slice(1, -1).split(','))

// date stays an ISO day, int8 becomes bigint; numeric is not used by any table
const parsers: Record<number, (text: string) => unknown> = {
  20: BigInt,
  1082: keepText,
  1016: (text) => elements(text).map(BigInt),
  1182: elements,
}
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig

/** Opens a pool; `size` connections at most. Close it with `destroy()`. */
export function openDatabase(config: pg.ClientConfig, size = 10): Db {
  const pool = new pg.Pool({ ...config, types, max: size, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 })
  // a client may lose its server (a restart) while idle or in use; the pool replaces it at the next query, and a query
  // under way hears of it by itself, so that this event must only not end the process
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<object>({ dialect: poolDialect(pool) })
  let ended: Promise<void> | undefined
  // Kysely closes nothing that it has not used itself, and the scoped databases use the same pool
  const destroy = () => {
    ended ??= pool.end()
    return ended
  }
  return known(Object.assign(db, { destroy }), pool)
}

const pools = new WeakMap<Db, pg.Pool>()

function known(db: Db, pool: pg.Pool): Db {
  pools.set(db, pool)
  return db
}

/** The pool behind a database. Throws for a transaction, which has a connection and no pool. */
export function poolOf(db: Db): pg.Pool {
  const pool = pools.get(db)
  if (!pool) throw new Error('a transaction where a database is wanted')
  return pool
}

/** The same pool, every transaction of which begins with these statements. Never closed: its pool is. */
export const scopedDatabase = (pool: pg.Pool, begin: string): Db =>
  known(new Kysely<object>({ dialect: poolDialect(pool, begin) }), pool)

/** Whether a thrown error is PostgreSQL's, of this SQLSTATE (and constraint, where given). */
export function isDatabaseError(error: unknown, sqlState: string, constraint?: string): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return error.code === sqlState && (constraint === undefined || error.constraint === constraint)
}
