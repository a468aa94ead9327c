import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { root } from './source.ts'

/** How a command ended, and what it printed. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `bin/waystation` with its data in a folder, in a language of the terminal; other addresses of databases are left out. */
export function runWaystation(folder: string, words: readonly string[], language = 'en'): Promise<Ran> {
  const { DATABASE_URL: _, LC_ALL: __, LC_MESSAGES: ___, ...rest } = process.env
  const env = { ...rest, WAYSTATION_DATA: join(folder, 'data'), LANG: `${language}.UTF-8` }
  return new Promise((resolve) => {
    execFile(join(root, 'bin', 'waystation'), words, { env, cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err })
    })
  })
}
