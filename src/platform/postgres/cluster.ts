import { lchown, mkdir, mkdtemp, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../errors.ts'
import { hasName, letOthersRead, runAs } from './account.ts'
import type { Home } from './home.ts'

/** The name of the owner of everything in the cluster. */
export const owner = 'waystation'

const draftPrefix = 'new-'

// With LC_CTYPE=C, pg_trgm finds no letters in Japanese, Korean or Chinese.
const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const access = [`--username=${owner}`, '--auth-local=trust', '--auth-host=reject']

async function patchedCopy(from: string, to: string): Promise<void> {
  const wanted = Buffer.from('\0getpwuid\0')
  const bytes = await readFile(from)
  const at = bytes.indexOf(wanted)
  if (at < 0 || bytes.includes(wanted, at + 1))
    throw new Refusal('postgres.not-prepared', undefined, { reason: `unknown build of ${from}` })
  bytes.write('getpwent', at + 1, 'latin1')
  await writeFile(to, bytes, { mode: 0o755 })
}

// initdb insists on finding its uid in /etc/passwd, though --username makes the name useless and the server itself does
// without. In copies for this one use, the library call is replaced by one that answers with some name for every uid.
async function programsForTheNameless(programs: string, draft: string): Promise<string> {
  const folder = join(draft, 'programs')
  await mkdir(join(folder, 'bin'), { recursive: true })
  for (const part of ['lib', 'share']) await symlink(join(programs, part), join(folder, part))
  for (const program of ['initdb', 'postgres'])
    await patchedCopy(join(programs, 'bin', program), join(folder, 'bin', program))
  await letOthersRead(folder)
  return folder
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

async function makeCluster(home: Home, programs: string, durable: boolean): Promise<void> {
  const { path, account } = home
  const draft = await mkdtemp(join(path, draftPrefix))
  if (account.switched) await lchown(draft, account.uid, account.gid)
  const chosen = hasName(account) ? programs : await programsForTheNameless(programs, draft)
  const options = ['--no-instructions', ...(durable ? [] : ['--no-sync']), ...locale, ...access]
  const { code, complaint } = await runAs(account, join(chosen, 'bin', 'initdb'), [
    ...options,
    '--pgdata',
    join(draft, 'data'),
  ])
  if (code !== 0) throw new Refusal('postgres.not-prepared', undefined, { reason: complaint })
  await rename(join(draft, 'data'), join(path, 'data'))
  if (durable) await syncFolder(path)
  await rm(draft, { recursive: true, force: true })
}

async function checkVersion(data: string, programs: string): Promise<void> {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  const catalogue = await readFile(join(programs, 'share', 'postgresql', 'postgres.bki'), 'utf8')
  const expected = /^# PostgreSQL (\d+)/.exec(catalogue)?.[1] ?? '?'
  if (found !== expected) throw new Refusal('postgres.other-version', undefined, { folder: data, found, expected })
}

/**
 * Finds the cluster's data folder in its home, or makes it by initdb in a draft that is renamed when complete, so that a
 * start killed halfway leaves nothing that looks whole. Only under the start lock.
 */
export async function prepareCluster(
  home: Home,
  programs: string,
  durable: boolean,
  preparing: () => void,
): Promise<string> {
  const entries = await readdir(home.path)
  for (const left of entries.filter((name) => name.startsWith(draftPrefix)))
    await rm(join(home.path, left), { recursive: true, force: true, maxRetries: 5 })
  const data = join(home.path, 'data')
  if (entries.includes('data')) await checkVersion(data, programs)
  else {
    preparing()
    await makeCluster(home, programs, durable)
  }
  return data
}
