import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { isRoot } from '#platform/postgres/account.ts'
import { sharedState } from '#platform/postgres/home.ts'
import { patiently } from './product.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const linked = ['src', 'node_modules', 'package.json', 'package-lock.json', 'tsconfig.json']
const minute = 60_000
const cleaning: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

/** A folder whose commands are the product's own, everything else by links; in a path as long as wanted. */
async function elsewhere(name: string, { length = 0, mode = 0o755 } = {}): Promise<string> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'waystation-machine-')))
  await chmod(base, mode)
  cleaning.push(() => rm(base, { recursive: true, force: true, maxRetries: 5 }))
  const folder = join(base, name.padEnd(length - base.length - 1, 'x'))
  await mkdir(folder)
  await cp(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  for (const path of linked) await symlink(join(root, path), join(folder, path))
  return folder
}

interface Told {
  readonly child: ChildProcess
  said(): string
  ended: Promise<number | null>
}

/** Runs a command of a folder in a session of its own, with no input and hardly any environment. */
function run(folder: string, words: readonly [string, ...string[]], environment: Record<string, string> = {}): Told {
  const [command, ...rest] = words
  const child = spawn(join(folder, command), rest, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: `${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`, LANG: 'C.UTF-8', ...environment },
  })
  let said = ''
  child.stderr?.on('data', (text) => {
    said += String(text)
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said: () => said, ended }
}

async function takenPort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleaning.push(async () => {
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Processes that a folder is named to, in their command line or as the place where they work. */
async function processesOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1 && pid !== process.pid)
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, index) => lines[index]?.includes(folder))
}

test(
  'starts from a path of 120 characters with blanks and odd signs, and says which port is taken',
  async () => {
    const folder = await elsewhere('支援 #1 100% "odd" ', { length: 120 })
    const port = String(await takenPort())
    const { ended, said } = run(folder, ['bin/waystation', 'serve'], {
      WAYSTATION_DATA: join(folder, 'data'),
      WAYSTATION_STAFF_PORT: port,
    })
    expect(await ended).toBe(1)
    expect(said()).toBe(`Port ${port} is in use. Set WAYSTATION_STAFF_PORT to a free one.\n`)
  },
  minute,
)

test('says that a path with a colon will not do', async () => {
  const { ended, said } = run(await elsewhere('a:b'), ['bin/demo', '--once'])
  expect(await ended).toBe(1)
  expect(said()).toContain('The path of this folder has a colon in it')
})

test(
  'says that a folder cannot hold the data',
  async () => {
    const folder = await elsewhere('w')
    const data = join(folder, 'package.json', 'data')
    const { ended, said } = run(folder, ['bin/waystation', 'serve'], {
      WAYSTATION_DATA: data,
      WAYSTATION_STAFF_PORT: '0',
      WAYSTATION_PUBLIC_PORT: '0',
    })
    expect(await ended).toBe(1)
    expect(said()).toContain(`The folder ${data} cannot be used for the database`)
  },
  minute,
)

const mode = isRoot() ? 0o700 : 0o755
test(
  `serves ${isRoot() ? 'as root below a folder of mode 0700' : 'as an ordinary user'}, and Ctrl-C leaves the data and no process`,
  async () => {
    const folder = await elsewhere('w', { length: 120, mode })
    const data = join(folder, 'data')
    const { child, ended, said } = run(folder, ['bin/waystation', 'serve'], {
      WAYSTATION_DATA: data,
      WAYSTATION_STAFF_PORT: '0',
      WAYSTATION_PUBLIC_PORT: '0',
    })
    await patiently('it serves', 120, async () => said().includes('Stop with Ctrl-C'))
    const home = await realpath(join(data, 'postgres'))
    cleaning.push(() => rm(home, { recursive: true, force: true }))
    if (isRoot()) expect(dirname(home)).toBe(sharedState)
    expect((await lstat(join(data, 'postgres'))).isSymbolicLink()).toBe(isRoot())
    expect((await processesOf(home)).length).toBeGreaterThan(0)
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
    expect(await ended).toBe(0)
    await patiently('no process is left', 10, async () => {
      const left = [...(await processesOf(home)), ...(await processesOf(folder))]
      return left.length === 0
    })
    expect((await stat(join(home, 'data', 'PG_VERSION'))).isFile()).toBe(true)
  },
  3 * minute,
)
