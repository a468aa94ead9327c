import type { CompiledQuery } from 'kysely'
import pg, { type PoolClient } from 'pg'

/** The messages of PostgreSQL's extended query protocol, as far as they are sent here. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  parse(message: { text: string }): void
  bind(message: object): void
  execute(message: object): void
}

interface Config {
  readonly text: string
  readonly values: readonly unknown[]
  readonly queryMode: 'extended'
}

type Told = (error: Error | null, result: pg.QueryResult) => void

// pg's own query, with what its types leave out
const Query = pg.Query as unknown as new (
  config: Config,
  told: Told,
) => {
  submit(connection: Wire): unknown
  handleDataRow(message: object): void
  handleCommandComplete(message: object, connection: Wire): void
}

/** A statement that is sent together with those before it, of which no answer is kept. All are one transaction, or begin one. */
class QueryAfter extends Query {
  readonly #before: readonly string[]
  #waiting: number
  constructor(before: readonly string[], config: Config, told: Told) {
    super(config, told)
    this.#before = before
    this.#waiting = before.length
  }

  override submit(connection: Wire): unknown {
    connection.stream.cork()
    try {
      for (const text of this.#before) {
        connection.parse({ text })
        connection.bind({})
        connection.execute({})
      }
      return super.submit(connection)
    } finally {
      connection.stream.uncork()
    }
  }

  override handleDataRow(message: object): void {
    if (this.#waiting === 0) super.handleDataRow(message)
  }

  override handleCommandComplete(message: object, connection: Wire): void {
    if (this.#waiting === 0) super.handleCommandComplete(message, connection)
    else this.#waiting--
  }
}

/**
 * Runs a statement after others without parameters, in one message: outside of a transaction all of them are one (PostgreSQL manual,
 * "Extended Query": an implicit transaction ends with Sync), unless the first is `begin`.
 */
export async function queryAfter(
  client: PoolClient,
  before: readonly string[],
  { sql, parameters }: CompiledQuery,
): Promise<pg.QueryResult> {
  try {
    return await new Promise((resolve, reject) => {
      const config = { text: sql, values: [...parameters], queryMode: 'extended' } as const
      const query = new QueryAfter(before, config, (error, result) => (error ? reject(error) : resolve(result)))
      client.query(query as unknown as pg.Submittable)
    })
  } catch (error) {
    // the stack of the socket's event says nothing of who asked
    if (error instanceof Error) Error.captureStackTrace(error)
    throw error
  }
}
