import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg, { type Pool, type PoolClient } from 'pg'
import { queryAfter } from './query-after.ts'

const told = <R>({ rows, rowCount, command }: pg.QueryResult): QueryResult<R> =>
  ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command)
    ? { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
    : { rows: rows as R[] }

/** A connection that lets go of its pg client, which COPY and cursors need and Kysely's own driver hides. */
class Connection implements DatabaseConnection {
  readonly client: PoolClient
  constructor(client: PoolClient) {
    this.client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return told(await this.client.query(sql, [...parameters]))
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; nothing of ours streams through it
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('stream with a cursor on clientOf(tx)')
  }

  /** The client, ready for statements of its own. */
  async lend(): Promise<PoolClient> {
    return this.client
  }
}

/**
 * A connection each statement of which runs in a transaction that begins with the same statement: in the one that is open, in one
 * that it opens, or alone. What begins a transaction goes with its first statement, so that nobody waits for two answers.
 */
class ScopedConnection extends Connection {
  readonly scope: string
  transaction: 'none' | 'due' | 'open' = 'none'
  /** What is sent with the commit. */
  last: string | undefined
  constructor(client: PoolClient, scope: string) {
    super(client)
    this.scope = scope
  }

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.transaction === 'open') return super.executeQuery(query)
    const isFirst = this.transaction === 'due'
    if (isFirst) this.transaction = 'open'
    return told(await queryAfter(this.client, isFirst ? ['begin', this.scope] : [this.scope], query))
  }

  override async lend(): Promise<PoolClient> {
    if (this.transaction !== 'open') {
      this.transaction = 'open'
      await this.client.query(`begin; ${this.scope}`)
    }
    return this.client
  }

  async close(how: 'commit' | 'rollback'): Promise<void> {
    const last = how === 'commit' ? this.last : undefined
    this.last = undefined
    if (last !== undefined) await this.lend()
    if (this.transaction === 'open') await this.client.query(last === undefined ? how : `${last}; ${how}`)
    this.transaction = 'none'
  }
}

const run = async (connection: DatabaseConnection, text: string) => {
  await connection.executeQuery(CompiledQuery.raw(text))
}

class PoolDriver implements Driver {
  readonly pool: Pool
  constructor(pool: Pool) {
    this.pool = pool
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return new Connection(await this.pool.connect())
  }
  async beginTransaction(connection: DatabaseConnection, settings: { isolationLevel?: string; accessMode?: string }) {
    const mode = [settings.isolationLevel && `isolation level ${settings.isolationLevel}`, settings.accessMode]
    await run(connection, `begin ${mode.filter(Boolean).join(' ')}`.trim())
  }
  commitTransaction = (connection: DatabaseConnection) => run(connection, 'commit')
  rollbackTransaction = (connection: DatabaseConnection) => run(connection, 'rollback')
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Connection) connection.client.release()
  }
  async destroy(): Promise<void> {
    await this.pool.end()
  }
}

const scoped = (connection: DatabaseConnection): ScopedConnection => {
  if (!(connection instanceof ScopedConnection)) throw new Error('not in a scoped transaction')
  return connection
}

/** A driver of scoped connections. */
class ScopedDriver extends PoolDriver {
  readonly scope: string
  constructor(pool: Pool, scope: string) {
    super(pool)
    this.scope = scope
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new ScopedConnection(await this.pool.connect(), this.scope)
  }
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: { isolationLevel?: string; accessMode?: string },
  ) {
    if (settings.isolationLevel || settings.accessMode) throw new Error('a scoped transaction has no other settings')
    scoped(connection).transaction = 'due'
  }
  override commitTransaction = (connection: DatabaseConnection) => scoped(connection).close('commit')
  override rollbackTransaction = (connection: DatabaseConnection) => scoped(connection).close('rollback')
  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const { client } = scoped(connection)
    try {
      await scoped(connection).close('commit')
      client.release()
    } catch (error) {
      client.release(true)
      throw error
    }
  }
}

/**
 * Leaves a statement to be sent in one message with the commit of a scoped transaction, which fails when the statement does.
 * Such a message holds no parameters, so they are written into it as literals.
 */
export function leaveForCommit(tx: Lender, { sql, parameters }: CompiledQuery): Promise<void> {
  return tx.getExecutor().provideConnection(async (connection) => {
    const own = scoped(connection)
    if (own.transaction === 'none') throw new Error('not in a scoped transaction')
    own.last = sql.replace(/\$(\d+)/g, (_, n) => pg.escapeLiteral(String(parameters[Number(n) - 1])))
  })
}

/** Kysely over a pg pool; `scope` is the statement with which each of its transactions begins. */
export const poolDialect = (pool: Pool, scope?: string): Dialect => ({
  createDriver: () => (scope === undefined ? new PoolDriver(pool) : new ScopedDriver(pool, scope)),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

type Lender = {
  getExecutor(): { provideConnection<R>(use: (connection: DatabaseConnection) => Promise<R>): Promise<R> }
}

/** Lends the pg client behind a transaction, for COPY; the client belongs to the transaction. */
export function withClient<T>(tx: Lender, use: (client: PoolClient) => Promise<T>): Promise<T> {
  return tx.getExecutor().provideConnection(async (connection) => {
    if (!(connection instanceof Connection)) throw new Error('not a connection of the pool dialect')
    return use(await connection.lend())
  })
}
