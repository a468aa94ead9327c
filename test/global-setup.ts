import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { blueprint } from '../src/main/world.ts'
import { type DatabaseRole, databaseRoles, newRoleSecrets } from '../src/platform/db/roles.ts'
import { settleDatabase, urlAs } from '../src/platform/db/settle.ts'
import { takeLock } from '../src/platform/postgres/lock.ts'
import { startPostgres } from '../src/platform/postgres/start.ts'
import { makeExampleTemplate } from './example-template.ts'

/** A role of the product as it signs in. */
interface SignIn {
  readonly user: string
  readonly password: string
}

/** What a test file needs to clone the template: the server (`database` is the one to give orders from), its name and roles. */
export interface TestServer {
  readonly config: pg.ClientConfig
  readonly template: string
  readonly roles: Readonly<Record<DatabaseRole, SignIn>>
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseDoor: string
    exampleDoor: string
  }
}

const template = `waystation_test_${process.pid}`

/** Gives one order to a server from a connection of its own. */
export async function order(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Stops the servers of runs that were killed, and removes their folders; the name of a folder tells its process. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = /^waystation-run-(\d+)-/.exec(name) ?? []
    if (!pid || lives(Number(pid))) continue
    const folder = join(tmpdir(), name)
    if (existsSync(join(folder, 'postgres'))) {
      const lock = await takeLock(join(folder, 'postgres.users-lock'), 'alone', false)
      if (!lock) continue
      await lock.release()
      const { home, stop } = await startPostgres({ folder, durable: false })
      await stop()
      await rm(home, { recursive: true, force: true })
    }
    await rm(folder, { recursive: true, force: true })
  }
}

async function startServer(folder: string): Promise<{ config: pg.ClientConfig; stop(): Promise<void> }> {
  const url = process.env.WAYSTATION_TEST_DATABASE_URL
  if (!url) {
    // another run may be sweeping the same, and what belongs to somebody else stays
    await sweep().catch(() => undefined)
    const { config, home, stop } = await startPostgres({ folder, durable: false })
    return {
      config,
      async stop() {
        await stop()
        await rm(home, { recursive: true, force: true })
      },
    }
  }
  const config = { connectionString: url }
  return { config, stop: () => dropAll(config) }
}

// a test file that was killed left its clone behind
async function dropAll(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const { rows } = await client.query('select datname as name from pg_database where starts_with(datname, $1)', [
      template,
    ])
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
    const roles = await client.query('select rolname as name from pg_roles where starts_with(rolname, $1)', [template])
    for (const { name } of roles.rows) await client.query(`drop role ${name}`)
  } finally {
    await client.end()
  }
}

async function makeTemplate(config: pg.ClientConfig): Promise<TestServer> {
  await order(config, `create database ${template}`)
  const secrets = newRoleSecrets()
  const { names } = await settleDatabase(at(config, template), blueprint, { secrets, isNew: true })
  const signIns = databaseRoles.map((role) => [role, { user: names[role], password: secrets[role] }] as const)
  return { config, template, roles: Object.fromEntries(signIns) as TestServer['roles'] }
}

/** The same server, another database, as its owner or as a role of the product. */
export function at({ connectionString, ...config }: pg.ClientConfig, database: string, as?: SignIn): pg.ClientConfig {
  if (!connectionString) return { ...config, database, ...as }
  const url = new URL(connectionString)
  url.pathname = `/${database}`
  return { connectionString: as ? urlAs(url.href, as.user, as.password) : url.href }
}

/** Opens a door (a socket) that answers everybody with the same; the first who knocks has it made. */
async function openDoor(path: string, make: () => Promise<object>): Promise<Server> {
  let made: Promise<object> | undefined
  const server = createServer((socket) => {
    made ??= make().catch((error: unknown) => ({ failed: error instanceof Error ? error.stack : String(error) }))
    made.then((found) => socket.end(JSON.stringify(found)))
  })
  await new Promise<void>((done) => server.listen(path, done))
  return server
}

/** Opens the doors to the test server: to its template, and to the one with the examples. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), `waystation-run-${process.pid}-`))
  // the account of the database server must pass through
  await chmod(folder, 0o755)
  let running: ReturnType<typeof startServer> | undefined
  let ready: Promise<TestServer> | undefined
  const open = async () => {
    running ??= startServer(folder)
    const { config } = await running
    ready ??= makeTemplate(config)
    return ready
  }
  const doors = { databaseDoor: join(folder, 'door'), exampleDoor: join(folder, 'example-door') }
  const servers = [
    await openDoor(doors.databaseDoor, open),
    await openDoor(doors.exampleDoor, async () => makeExampleTemplate(await open(), join(folder, 'example-files'))),
  ]
  project.provide('databaseDoor', doors.databaseDoor)
  project.provide('exampleDoor', doors.exampleDoor)
  return async () => {
    for (const server of servers) server.close()
    await (await running?.catch(() => undefined))?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
