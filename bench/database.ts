import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import type { World } from '#platform/commands.ts'
import { type Db, openDatabase } from '#platform/db/db.ts'
import { newRoleSecrets } from '#platform/db/roles.ts'
import { settleDatabase, urlAs } from '#platform/db/settle.ts'
import { openFiles } from '#platform/files.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { blueprint } from '../src/main/world.ts'
import { generate, type Size } from './generate.ts'

/** A world full of invented records, and where its database and its files lie. */
export interface FullWorld {
  readonly world: World
  /** The application's own address. */
  readonly url: string
  /** The address of the public site's role. */
  readonly publicUrl: string
  /** The owner sees every row, and so does whoever stands beside us in a comparison. */
  readonly owner: Db
  readonly ownerUrl: string
  readonly folder: string
  close(): Promise<void>
}

async function startServer(folder: string, own: boolean) {
  const url = process.env.WAYSTATION_BENCH_DATABASE_URL
  if (url && !own) return { url, config: { connectionString: url }, stop: async () => {} }
  const server = await startPostgres({ folder, durable: false })
  const stop = async () => {
    await server.stop()
    await rm(server.home, { recursive: true, force: true })
  }
  return { url: server.url, config: server.config, stop }
}

/** Starts a server of its own, or takes the empty database of WAYSTATION_BENCH_DATABASE_URL, and fills it. */
export const openFullWorld = (size: Size): Promise<FullWorld> => openWorld((db) => generate(db, size))

/** The same, filled otherwise and always on a server of its own where `own` says so. */
export async function openWorld(fill: (db: Db) => Promise<void>, own = false): Promise<FullWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'waystation-bench-'))
  const server = await startServer(folder, own)
  const owner = openDatabase(server.config)
  const opened = [owner]
  const close = async () => {
    for (const db of opened) await db.destroy()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const secrets = newRoleSecrets()
    const { names } = await settleDatabase(server.config, blueprint, { secrets, isNew: true })
    const { rows } = await sql<{ full: boolean }>`select exists (select 1 from giving.gifts) as full`.execute(owner)
    if (rows[0]?.full) throw new Error('the database of WAYSTATION_BENCH_DATABASE_URL holds records already')
    await fill(owner)
    const url = urlAs(server.url, names.app, secrets.app)
    const db = openDatabase({ connectionString: url })
    opened.push(db)
    return {
      world: { db, clock: systemClock, files: await openFiles(join(folder, 'files')) },
      publicUrl: urlAs(server.url, names.public, secrets.public),
      owner,
      ownerUrl: server.url,
      url,
      folder,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
