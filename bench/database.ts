import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import type { World } from '#platform/commands.ts'
import { openDatabase } from '#platform/db/db.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openFiles } from '#platform/files.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { migrationFolders } from '../src/main/world.ts'
import { generate, type Size } from './generate.ts'

/** A world full of invented records, and where its database and its files lie. */
export interface FullWorld {
  readonly world: World
  readonly url: string
  readonly folder: string
  close(): Promise<void>
}

async function startServer(folder: string) {
  const url = process.env.WAYSTATION_BENCH_DATABASE_URL
  if (url) return { url, config: { connectionString: url }, stop: async () => {} }
  const server = await startPostgres({ folder, durable: false })
  const stop = async () => {
    await server.stop()
    await rm(server.home, { recursive: true, force: true })
  }
  return { url: server.url, config: server.config, stop }
}

/** Starts a server of its own, or takes the empty database of WAYSTATION_BENCH_DATABASE_URL, and fills it. */
export async function openFullWorld(size: Size): Promise<FullWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'waystation-bench-'))
  const server = await startServer(folder)
  const db = openDatabase(server.config)
  const close = async () => {
    await db.destroy()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await migrate(db, migrationFolders)
    const { rows } = await sql<{ full: boolean }>`select exists (select 1 from giving.gifts) as full`.execute(db)
    if (rows[0]?.full) throw new Error('the database of WAYSTATION_BENCH_DATABASE_URL holds records already')
    await generate(db, size)
    return {
      world: { db, clock: systemClock, files: await openFiles(join(folder, 'files')) },
      url: server.url,
      folder,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
