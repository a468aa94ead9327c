import { type ChildProcess, fork } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '#platform/errors.ts'
import type { Env } from './env.ts'
import { log } from './log.ts'
import { type ProcessName, processes } from './processes.ts'
import { openWorld } from './world.ts'

const file = new URL('process.ts', import.meta.url).pathname
const calm = 30_000
const longest = 10_000

export interface Site {
  readonly staff: string
  readonly public: string
  stop(): Promise<void>
}

interface Keeper {
  ready: Promise<void>
  stop(): Promise<void>
}

function started(child: ChildProcess, name: ProcessName): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the ${name} process ended before it was ready (${code})`)))
  })
}

/** Keeps one process alive: one that dies is started again, more slowly when it dies at once. */
function keep(name: ProcessName, environment: NodeJS.ProcessEnv): Keeper {
  let child: ChildProcess | undefined
  let isStopping = false
  let pause = 0
  const start = (): Promise<void> => {
    const began = Date.now()
    child = fork(file, [name], { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const up = started(child, name)
    up.catch(() => undefined)
    child.once('exit', async (code, signal) => {
      if (isStopping) return
      pause = Date.now() - began > calm ? 0 : Math.min(longest, pause * 2 || 250)
      log.warn({ process: name, code, signal, pause }, 'a process ended and is started again')
      await wait(pause)
      if (!isStopping) start()
    })
    return up
  }
  const ready = start()
  const stop = async () => {
    isStopping = true
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child?.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return { ready, stop }
}

// said before anything starts, for a process that finds its port taken can only die
async function refuseTakenPort(host: string, port: number, variable: string): Promise<void> {
  if (port === 0) return
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(new Refusal('main.port-taken', undefined, { port: String(port), variable })))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** Starts the database, brings it up to date and starts every process of the product. Throws Refusal when the database cannot start. */
export async function startSite(env: Env, say: (line: string) => void): Promise<Site> {
  await refuseTakenPort(env.host, env.staffPort, 'WAYSTATION_STAFF_PORT')
  await refuseTakenPort(env.host, env.publicPort, 'WAYSTATION_PUBLIC_PORT')
  const open = await openWorld(env, say)
  const environment = {
    ...process.env,
    DATABASE_URL: open.url,
    WAYSTATION_DATA: env.data,
    WAYSTATION_STAFF_PORT: String(env.staffPort),
    WAYSTATION_PUBLIC_PORT: String(env.publicPort),
  }
  const kept = processes.map((name) => keep(name, environment))
  const stop = async () => {
    await Promise.all(kept.map((keeper) => keeper.stop()))
    await open.close()
  }
  try {
    await Promise.all(kept.map(({ ready }) => ready))
  } catch (error) {
    await stop()
    throw error
  }
  return { staff: `http://${env.host}:${env.staffPort}`, public: `http://${env.host}:${env.publicPort}`, stop }
}

/** Serves until the process is asked to end. */
export async function serveUntilAsked(site: Site): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await site.stop()
}
