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

/** A connection that lets go of its pg client, which COPY and cursors need and Kysely's own driver hides. */
class Connection implements DatabaseConnection {
  readonly client: PoolClient
  /** Whether a transaction was begun that its end has not closed. */
  isOpen = false
  /** What is sent with the commit. */
  last: string | undefined
  constructor(client: PoolClient) {
    this.client = client
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount, command } = await this.client.query(query.sql, [...query.parameters])
    const affected = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command)
    return affected ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; nothing of ours streams through it
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('stream with a cursor on clientOf(tx)')
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

/** A driver whose connections are in a transaction from the first to the last moment, begun with the same statements. */
class ScopedDriver extends PoolDriver {
  readonly begin: string
  constructor(pool: Pool, begin: string) {
    super(pool)
    this.begin = begin
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new Connection(await this.pool.connect())
    try {
      await connection.client.query(this.begin)
    } catch (error) {
      connection.client.release(true)
      throw error
    }
    connection.isOpen = true
    return connection
  }
  override async beginTransaction(_: DatabaseConnection, settings: { isolationLevel?: string; accessMode?: string }) {
    if (settings.isolationLevel || settings.accessMode) throw new Error('a scoped transaction has no other settings')
  }
  override commitTransaction = (connection: DatabaseConnection) => close(connection, 'commit')
  override rollbackTransaction = (connection: DatabaseConnection) => close(connection, 'rollback')
  override async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (!(connection instanceof Connection)) return
    try {
      await close(connection, 'commit')
      connection.client.release()
    } catch (error) {
      connection.client.release(true)
      throw error
    }
  }
}

async function close(connection: DatabaseConnection, how: 'commit' | 'rollback'): Promise<void> {
  if (!(connection instanceof Connection) || !connection.isOpen) return
  const { last } = connection
  connection.last = undefined
  await connection.client.query(how === 'commit' && last !== undefined ? `${last}; commit` : how)
  connection.isOpen = false
}

/**
 * Leaves a statement to be sent in one message with the commit of a scoped transaction, which fails when the statement does.
 * Such a message holds no parameters, so they are written into it as literals.
 */
export function leaveForCommit(tx: Lender, { sql, parameters }: CompiledQuery): Promise<void> {
  return tx.getExecutor().provideConnection(async (connection) => {
    if (!(connection instanceof Connection) || !connection.isOpen) throw new Error('not in a scoped transaction')
    connection.last = sql.replace(/\$(\d+)/g, (_, n) => pg.escapeLiteral(String(parameters[Number(n) - 1])))
  })
}

/** Kysely over a pg pool; `begin` are the statements with which each of its transactions begins. */
export const poolDialect = (pool: Pool, begin?: string): Dialect => ({
  createDriver: () => (begin === undefined ? new PoolDriver(pool) : new ScopedDriver(pool, begin)),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

type Lender = {
  getExecutor(): { provideConnection<R>(use: (connection: DatabaseConnection) => Promise<R>): Promise<R> }
}

/** Lends the pg client behind a transaction, for COPY; the client belongs to the transaction. */
export function withClient<T>(tx: Lender, use: (client: PoolClient) => Promise<T>): Promise<T> {
  return tx.getExecutor().provideConnection((connection) => {
    if (!(connection instanceof Connection)) throw new Error('not a connection of the pool dialect')
    return use(connection.client)
  })
}
