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
import type { Pool, PoolClient } from 'pg'

/** A connection that lets go of its pg client, which COPY and cursors need and Kysely's own driver hides. */
class Connection implements DatabaseConnection {
  readonly client: PoolClient
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

/** Kysely over a pg pool. */
export const poolDialect = (pool: Pool): Dialect => ({
  createDriver: () => new PoolDriver(pool),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

/** Lends the pg client behind a transaction, for COPY; the client belongs to the transaction. */
export function withClient<T>(
  tx: { getExecutor(): { provideConnection<R>(use: (connection: DatabaseConnection) => Promise<R>): Promise<R> } },
  use: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return tx.getExecutor().provideConnection((connection) => {
    if (!(connection instanceof Connection)) throw new Error('not a connection of the pool dialect')
    return use(connection.client)
  })
}
