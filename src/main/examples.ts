import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { ImportResult } from '#platform/imports/definition.ts'
import { importNamed, imports } from './registry.ts'

export interface LoadedFile extends ImportResult {
  readonly file: string
}

/** The import of a file of examples: `31-aid.import-sites.csv` is for `aid.import-sites`. */
export function importOf(file: string): string {
  const [, name = ''] = /^\d+-(.+)\.csv$/.exec(file) ?? []
  if (!imports.has(name)) throw new Error(`${file} is named after no import`)
  return name
}

// the files tell what had happened by then: the meeting that adopted the report lies after its year
const written = new Date('2011-10-15T00:00:00Z')

/** Loads the CSV files of a folder in the order of their names, each whole; what was loaded before adds nothing. */
export async function* loadExamples(world: World, actor: Actor, folder: string): AsyncGenerator<LoadedFile> {
  const told: World = { ...world, clock: () => (world.clock() < written ? written : world.clock()) }
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort()
  for (const file of files) {
    const { sha256 } = await world.files.keep(createReadStream(join(folder, file)))
    const result = (await importNamed(importOf(file))(told, actor, { sha256, name: file })) as ImportResult
    yield { file, ...result }
  }
}
