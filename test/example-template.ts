import { join } from 'node:path'
import { permissionsOf } from '#modules/accounts/rules/roles.ts'
import { openDatabase } from '#platform/db/db.ts'
import { openFiles } from '#platform/files.ts'
import { loadExamples } from '../src/main/examples.ts'
import { actNames } from '../src/main/registry.ts'
import { at, order, type TestServer } from './global-setup.ts'

/** The instant at which tests happen unless they say otherwise. */
export const testNow = '2011-09-05T00:00:00Z'

/** A database to clone that holds the examples of all imports, and the folder of the files that they came in. */
export interface ExampleTemplate extends TestServer {
  readonly files: string
}

/** Loads the examples once, as the director, for all test files of a run that begin with them. */
export async function makeExampleTemplate(server: TestServer, files: string): Promise<ExampleTemplate> {
  const { config, template, roles } = server
  const name = `${template}_examples`
  await order(config, `create database ${name} template ${template}`)
  const db = openDatabase(at(config, name, roles.app))
  const world = { db, files: await openFiles(files, { durable: false }), clock: () => new Date(testNow) }
  const may = permissionsOf('director', actNames)
  const director = { id: 'director', name: 'director', language: 'en', may } as const
  try {
    for await (const _ of loadExamples(world, director, join(import.meta.dirname, '..', 'examples')));
  } finally {
    await db.destroy()
  }
  return { ...server, template: name, files }
}
