import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { systemClock } from '#platform/clock.ts'
import type { World } from '#platform/commands.ts'
import { openDatabase } from '#platform/db/db.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openFiles } from '#platform/files.ts'
import type { Actor } from '#platform/identity.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import type { Language } from '#platform/words.ts'
import { modules } from '../modules.ts'
import { beforeEnd } from './ending.ts'
import type { Env } from './env.ts'
import { actNames } from './registry.ts'
import { terminalLanguage } from './terminal.ts'
import { mainWords } from './words/words.ts'

const source = join(import.meta.dirname, '..')

/** The folders of migrations, of the platform and of each module that has one. */
export const migrationFolders = [
  join(source, 'platform', 'migrations'),
  ...modules.map(({ name }) => join(source, 'modules', name, 'migrations')).filter((folder) => existsSync(folder)),
]

/** The product itself acting on the machine where it is installed; its acts are recorded under this name. */
export const operator = (language: Language = 'en'): Actor => ({
  id: 'operator',
  name: 'operator',
  language,
  may: new Set(actNames),
})

export interface OpenWorld {
  readonly world: World
  /** How the database is reached, for other processes and for libraries with connections of their own. */
  readonly url: string
  readonly config: ClientConfig
  close(): Promise<void>
}

/** Joins a database that runs and is up to date. */
export async function connectWorld(env: Env, connections = 10): Promise<OpenWorld> {
  if (!env.databaseUrl) throw new Error('DATABASE_URL is not set')
  const config = { connectionString: env.databaseUrl }
  const db = openDatabase(config, connections)
  const files = await openFiles(join(env.data, 'files'), join(env.data, 'secrets'))
  return { world: { db, clock: systemClock, files }, url: env.databaseUrl, config, close: () => db.destroy() }
}

/** Starts the embedded database unless another is set, and brings the schema up to date. Refuses when it cannot start. */
export async function openWorld(env: Env, say: (line: string) => void): Promise<OpenWorld> {
  const server = env.databaseUrl ? undefined : await startPostgres({ folder: env.data, keep: true, log: say })
  const settled = server && beforeEnd(server.stop)
  try {
    const open = await connectWorld({ ...env, databaseUrl: server?.url ?? env.databaseUrl })
    const close = async () => {
      settled?.()
      await open.close()
      await server?.stop()
    }
    try {
      const ran = await migrate(open.world.db, migrationFolders)
      if (ran.length > 0) say(mainWords.in(terminalLanguage())('main.brought-up', { count: ran.length }))
    } catch (error) {
      await open.close()
      throw error
    }
    return { ...open, close }
  } catch (error) {
    settled?.()
    await server?.stop()
    throw error
  }
}
