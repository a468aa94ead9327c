import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { systemClock } from '#platform/clock.ts'
import type { World } from '#platform/commands.ts'
import { openDatabase } from '#platform/db/db.ts'
import { checkRole, type DatabaseRole, databaseRoles } from '#platform/db/roles.ts'
import { type Blueprint, settleDatabase, urlAs } from '#platform/db/settle.ts'
import { openFiles } from '#platform/files.ts'
import { type Actor, operatorId } from '#platform/identity.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import type { Language } from '#platform/words.ts'
import { modules } from '../modules.ts'
import { beforeEnd } from './ending.ts'
import type { Env } from './env.ts'
import { jobs } from './jobs.ts'
import { actNames, acts, isPrivateRead, policy, schemas } from './registry.ts'
import { readRoleSecrets } from './role-secrets.ts'
import { terminalLanguage } from './terminal.ts'
import { mainWords } from './words/words.ts'

const source = join(import.meta.dirname, '..')

const migrationFolders = [
  join(source, 'platform', 'migrations'),
  ...modules.map(({ name }) => join(source, 'modules', name, 'migrations')).filter((folder) => existsSync(folder)),
]

/**
 * The product itself acting for whoever runs its machine; its acts are recorded under this name. It reads no private record: who
 * runs the machine has not that right by it.
 */
export const operator = (language: Language = 'en'): Actor => ({
  id: operatorId,
  name: operatorId,
  language,
  may: operatorMay,
})

const privateReads = new Set([...acts.values()].filter(isPrivateRead).map(({ spec }) => spec.name))
const operatorMay: ReadonlySet<string> = new Set(actNames.filter((name) => !privateReads.has(name)))

/** What a database of the product is made of. */
export const blueprint: Blueprint = {
  migrations: migrationFolders,
  schemas,
  policy,
  jobs,
}

export interface OpenWorld {
  readonly world: World
  /** How this world's database is reached, for libraries with connections of their own. */
  readonly config: ClientConfig
  close(): Promise<void>
}

const connectAs = async (config: ClientConfig, { data }: Env, connections = 10): Promise<OpenWorld> => {
  const db = openDatabase(config, connections)
  const files = await openFiles(join(data, 'files'), { secrets: join(data, 'secrets') })
  return { world: { db, clock: systemClock, files }, config, close: () => db.destroy() }
}

/** Joins a database that runs and is up to date, under the role of its address. Refuses a role that may too much. */
export async function connectWorld(env: Env): Promise<OpenWorld> {
  if (!env.databaseUrl) throw new Error('DATABASE_URL is not set')
  const open = await connectAs({ connectionString: env.databaseUrl }, env)
  try {
    await checkRole(open.world.db, schemas)
    return open
  } catch (error) {
    await open.close()
    throw error
  }
}

/** A world that was brought up to date, under the role of the application, and the addresses of all roles for other processes. */
export interface OwnWorld extends OpenWorld {
  readonly urls: Readonly<Record<DatabaseRole, string>>
}

async function settle(env: Env, owner: string, say: (line: string) => void): Promise<OwnWorld> {
  const made = await readRoleSecrets(env.data)
  const { ran, names } = await settleDatabase({ connectionString: owner }, blueprint, made)
  if (ran.length > 0) say(mainWords.in(terminalLanguage())('main.brought-up', { count: ran.length }))
  const urlOf = (role: DatabaseRole) => [role, urlAs(owner, names[role], made.secrets[role])] as const
  const urls = Object.fromEntries(databaseRoles.map(urlOf)) as OwnWorld['urls']
  return { ...(await connectWorld({ ...env, databaseUrl: urls.app })), urls }
}

/** Starts the embedded database unless another is set, and brings it up to date as its owner. Refuses when it cannot start. */
export async function openWorld(env: Env, say: (line: string) => void): Promise<OwnWorld> {
  const server = env.databaseUrl ? undefined : await startPostgres({ folder: env.data, keep: true, log: say })
  const settled = server && beforeEnd(server.stop)
  try {
    const open = await settle(env, server?.url ?? env.databaseUrl ?? '', say)
    const close = async () => {
      settled?.()
      await open.close()
      await server?.stop()
    }
    return { ...open, close }
  } catch (error) {
    settled?.()
    await server?.stop()
    throw error
  }
}
