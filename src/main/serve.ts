import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '#platform/errors.ts'
import { takeLock } from '#platform/postgres/lock.ts'
import { beforeEnd } from './ending.ts'
import { type Env, publicAddress, staffAddress } from './env.ts'
import { log } from './log.ts'
import { forkProcess, type ProcessName, partedEnvironment, processes, roleOf } from './processes.ts'
import { setUpAddress } from './set-up-link.ts'
import { openWorld } from './world.ts'

const calm = 30_000
const longest = 10_000
const patience = 3000
const mostAttempts = 3

export interface Site {
  readonly staff: string
  readonly public: string
  /** Where the organisation is set up, while nobody can sign in. */
  readonly setUp: string | undefined
}

interface Keeper {
  ready: Promise<void>
  stop(): Promise<void>
}

/** Keeps one process alive: one that dies is started again, more slowly when it dies at once. */
function keep(name: ProcessName, environment: NodeJS.ProcessEnv): Keeper {
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  let child: ChildProcess | undefined
  let isStopping = false
  let pause = 0
  let attempts = 0
  const start = () => {
    const began = Date.now()
    child = forkProcess(name, environment)
    child.once('message', () => resolve())
    child.once('error', reject)
    child.once('exit', async (code, signal) => {
      if (isStopping) return
      // the port may be held for a moment by a process that lost its supervisor and is about to notice
      attempts++
      if (code !== null && attempts >= mostAttempts)
        reject(new Error(`the ${name} process ended before it was ready (${code})`))
      pause = Date.now() - began > calm ? 0 : Math.min(longest, pause * 2 || 250)
      log.warn({ process: name, code, signal, pause }, 'a process ended and is started again')
      await wait(pause)
      if (!isStopping) start()
    })
  }
  start()
  const stop = async () => {
    isStopping = true
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child?.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { ready, stop }
}

const isFree = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

// said before anything starts, for a process that finds its port taken can only die; the processes of a killed
// supervisor need a moment to let go of it
async function refuseTakenPort(host: string, port: number, variable: string): Promise<void> {
  const deadline = Date.now() + patience
  while (port !== 0 && !(await isFree(host, port))) {
    if (Date.now() > deadline) throw new Refusal('main.port-taken', undefined, { port: String(port), variable })
    await wait(100)
  }
}

const taken = new Set<string>()

// held until the death of this process; whoever brings a database may serve one folder from many machines
async function takeFolder({ data, databaseUrl }: Env): Promise<void> {
  if (databaseUrl !== undefined || taken.has(data)) return
  try {
    await mkdir(data, { recursive: true })
  } catch (error) {
    throw new Refusal('postgres.no-place', undefined, { folder: data, reason: String(error) })
  }
  const lock = await takeLock(join(data, 'serve.lock'), 'alone', false)
  if (!lock) throw new Refusal('main.served-already', undefined, { folder: data })
  taken.add(data)
}

/** Refuses at once when these data are served already or a port is taken; for work that comes before `startSite`. */
export async function claimSite(env: Env): Promise<void> {
  await takeFolder(env)
  await refuseTakenPort(env.host, env.staffPort, 'WAYSTATION_STAFF_PORT')
  await refuseTakenPort(env.host, env.publicPort, 'WAYSTATION_PUBLIC_PORT')
}

/** Starts the database, brings it up to date and starts every process of the product. Throws Refusal when something is in the way. */
export async function startSite(env: Env, say: (line: string) => void): Promise<Site> {
  await claimSite(env)
  const open = await openWorld(env, say)
  const { shared, own } = partedEnvironment(process.env)
  const environmentOf = (name: ProcessName) => ({
    ...shared,
    ...(name === 'worker' && own),
    DATABASE_URL: open.urls[roleOf[name]],
    WAYSTATION_DATA: env.data,
    WAYSTATION_STAFF_PORT: String(env.staffPort),
    WAYSTATION_PUBLIC_PORT: String(env.publicPort),
  })
  const kept = processes.map((name) => keep(name, environmentOf(name)))
  const stop = async () => {
    settled()
    await Promise.all(kept.map((keeper) => keeper.stop()))
    await open.close()
  }
  const settled = beforeEnd(stop)
  try {
    await Promise.all(kept.map(({ ready }) => ready))
    return {
      staff: staffAddress(env),
      public: publicAddress(env),
      setUp: await setUpAddress(open.world, env),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Serves until a signal asks this process to end, which is then no failure; the site stops before. */
export function serveUntilAsked(): Promise<never> {
  process.exitCode = 0
  return new Promise(() => undefined)
}
