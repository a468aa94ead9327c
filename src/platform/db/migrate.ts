import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { withClient } from './driver.ts'

const lockNumber = 4_711_001

interface Migration {
  name: string
  text: string
  checksum: string
}

async function migrationsIn(folders: readonly string[]): Promise<Migration[]> {
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder)).filter((f) => f.endsWith('.sql')).map((f) => join(folder, f)),
    ),
  )
  const migrations = await Promise.all(
    files.flat().map(async (file) => {
      const text = await readFile(file, 'utf8')
      return { name: basename(file), text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
  return migrations.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function appliedIn(tx: Tx): Promise<Map<string, string>> {
  await sql`create schema if not exists platform`.execute(tx)
  await sql`create table if not exists platform.migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(tx)
  const { rows } = await sql<{
    name: string
    checksum: string
  }>`select name, checksum from platform.migrations`.execute(tx)
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

/**
 * Runs the SQL files of the folders that have not run, by date-name over all folders, in one transaction: all or none.
 * Returns the names that ran. An applied file that was edited since is refused.
 */
export function migrate(db: Db, folders: readonly string[]): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(tx)
    const applied = await appliedIn(tx)
    const ran: string[] = []
    for (const { name, text, checksum } of await migrationsIn(folders)) {
      const before = applied.get(name)
      if (before === checksum) continue
      if (before) throw new Error(`migration ${name} was edited after it ran; write a new one instead`)
      await withClient(tx, (client) => client.query(text))
      await sql`insert into platform.migrations (name, checksum) values (${name}, ${checksum})`.execute(tx)
      ran.push(name)
    }
    return ran
  })
}
