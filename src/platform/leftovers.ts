import { sql } from 'kysely'
import type { World } from './commands.ts'
import type { Db } from './db/db.ts'

const day = 86_400_000
/** How long a file that came with a form may still be asked for by its token, in milliseconds. */
const uploadsLast = 7 * day
const atOnce = 500

/** A column that names stored files by SHA-256: `report.prints.sha256`. */
export type FileColumn = `${string}.${string}.${string}`

async function namedIn(db: Db, column: FileColumn, sums: readonly string[]): Promise<string[]> {
  const [schema = '', table = '', name = ''] = column.split('.')
  const { rows } = await sql<{
    sum: string
  }>`select distinct ${sql.ref(name)} as sum from ${sql.table(`${schema}.${table}`)}
    where ${sql.ref(name)} = any (${sums})`.execute(db)
  return rows.map(({ sum }) => sum)
}

/**
 * Forgets uploads of more than 7 days and removes the stored files that no record names; a file younger than a day may be about
 * to be named and stays. `columns` are all that name files; whoever asks must see every row of them. Returns how many went.
 */
export async function forgetLeftovers({ db, clock, files }: World, columns: readonly FileColumn[]): Promise<number> {
  await sql`delete from platform.uploads where at < ${new Date(clock().getTime() - uploadsLast)}`.execute(db)
  const naming: readonly FileColumn[] = ['platform.uploads.sha256', ...columns]
  // the file system's time, for it is its own that the files bear
  const before = new Date(Date.now() - day)
  let gone = 0
  for await (const sums of batches(files.keptBefore(before))) {
    const named = new Set((await Promise.all(naming.map((column) => namedIn(db, column, sums)))).flat())
    for (const sum of sums) if (!named.has(sum) && (await files.remove(sum, before))) gone++
  }
  return gone
}

async function* batches(sums: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const sum of sums) {
    batch.push(sum)
    if (batch.length < atOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
