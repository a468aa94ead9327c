import { cp, mkdtemp, rm } from 'node:fs/promises'
import { BlockList, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ClientConfig } from 'pg'
import { inject } from 'vitest'
import { permissionsOf, type Role } from '#modules/accounts/rules/roles.ts'
import type { World } from '#platform/commands.ts'
import { type Db, openDatabase } from '#platform/db/db.ts'
import { openFiles } from '#platform/files.ts'
import type { Actor } from '#platform/identity.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { ImportDefinition, ImportResult } from '#platform/imports/definition.ts'
import type { Reach } from '#platform/web/reach.ts'
import type { Language } from '#platform/words.ts'
import { actNames } from '../src/main/registry.ts'
import { type ExampleTemplate, testNow } from './example-template.ts'
import { at, order, type TestServer } from './global-setup.ts'

/** How the staff site is reached in tests: under a name of its own, through no proxy. */
export const reach: Reach = { origin: 'https://staff.example.org', host: '127.0.0.1', proxies: new BlockList() }

/** Actors for tests: one with the permissions of a role, or one with just these. */
export interface As {
  (role: Role, language?: Language): Actor
  may(names: readonly string[], language?: Language): Actor
}

/** A world of its own for a test file: a migrated database, a clock that stands still, stored files. */
export interface TestWorld {
  readonly world: World
  /** The owner's connection, which sees every row: for looking at what was written, never for acts. */
  readonly owner: Db
  readonly as: As
  /** How the owner comes into the world's database. */
  readonly config: ClientConfig
  /** The world as the worker has it, and how libraries with connections of their own come into its database. */
  readonly worker: { readonly world: World; readonly config: ClientConfig }
  /** The world as the public site has it. */
  readonly site: World
  /** Keeps a file and loads it as the director. */
  csv(definition: ImportDefinition, name: string, content: string | Uint8Array): Promise<ImportResult>
  close(): Promise<void>
}

/** The same for tests that need no database. */
export const as: As = Object.assign(
  (role: Role, language: Language = 'en') => ({
    id: role,
    name: role,
    language,
    may: permissionsOf(role, actNames),
  }),
  {
    may: (names: readonly string[], language: Language = 'en') => ({
      id: 'somebody',
      name: 'somebody',
      language,
      may: new Set(names),
    }),
  },
)

async function knock<Found>(door: 'databaseDoor' | 'exampleDoor'): Promise<Found> {
  const found = JSON.parse(await text(connect(inject(door))))
  if ('failed' in found) throw new Error(`the test database did not start: ${found.failed}`)
  return found
}

/** The server of this run, and the roles of its template. */
export const findServer = (): Promise<TestServer> => knock('databaseDoor')

/** Clones the template database; `close` drops the clone. The world's clock stands at `now`. */
export const testWorld = async (now = testNow): Promise<TestWorld> => cloneOf(await findServer(), now)

/** The same with the examples of all imports, which are loaded once for all test files of a run. */
export async function exampleWorld(): Promise<TestWorld> {
  const { files, ...server } = await knock<ExampleTemplate>('exampleDoor')
  return cloneOf(server, testNow, files)
}

let made = 0

async function cloneOf({ config, template, roles }: TestServer, now: string, files?: string): Promise<TestWorld> {
  made++
  const name = `${template}_${process.pid}_${made}`
  await order(config, `create database ${name} template ${template}`)
  const db = openDatabase(at(config, name, roles.app))
  const owner = openDatabase(at(config, name), 2)
  const worker = openDatabase(at(config, name, roles.worker), 4)
  const site = openDatabase(at(config, name, roles.public), 2)
  const folder = await mkdtemp(join(tmpdir(), 'waystation-files-'))
  if (files) await cp(files, folder, { recursive: true })
  const world = { db, files: await openFiles(folder, { durable: false }), clock: () => new Date(now) }
  return {
    world,
    owner,
    as,
    config: at(config, name),
    worker: { world: { ...world, db: worker }, config: at(config, name, roles.worker) },
    site: { ...world, db: site },
    async csv(definition, file, content) {
      const { sha256 } = await world.files.keep(typeof content === 'string' ? Buffer.from(content) : content)
      return importCommand(definition)(world, as('director'), { sha256, name: file })
    },
    async close() {
      await db.destroy()
      await owner.destroy()
      await worker.destroy()
      await site.destroy()
      await order(config, `drop database ${name} with (force)`)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
