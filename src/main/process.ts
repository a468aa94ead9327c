import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { startJobs } from '#platform/jobs.ts'
import { modules } from '../modules.ts'
import { type Env, publicReach, readEnv, staffReach } from './env.ts'
import { log, logBug } from './log.ts'
import { type ProcessName, processes } from './processes.ts'
import { publicApplication } from './public.ts'
import { staffApplication } from './staff.ts'
import { connectWorld, type OpenWorld } from './world.ts'

interface Running {
  stop(): Promise<void>
}

const listen = (app: Hono, host: string, port: number) =>
  new Promise<Running>((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => {
      const stop = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ stop })
    })
    server.on('error', reject)
  })

const jobFailed = (name: string, error: unknown) => logBug({ reference: 'job', path: name, error })

function run(name: ProcessName, env: Env, { world, config }: OpenWorld): Promise<Running> {
  if (name === 'staff') return listen(staffApplication(world, staffReach(env)), env.host, env.staffPort)
  if (name === 'public') return listen(publicApplication(world, publicReach(env)), env.host, env.publicPort)
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  return startJobs(config, world, jobs, jobFailed)
}

/** One role of the product as a process of its own; it ends with the process that started it. */
async function main(): Promise<void> {
  const name = processes.find((known) => known === process.argv[2])
  if (!name) throw new Error(`one of ${processes.join(', ')} is wanted`)
  const env = readEnv()
  const open = await connectWorld(env)
  let running: Running | undefined
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(0), 8000).unref()
    // what has not begun has nothing to finish
    if (!running) process.exit(0)
    await running.stop()
    await open.close()
    process.exit(0)
  }
  for (const reason of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.on(reason, end)
  // the disconnect of a supervisor that died before was heard by nobody
  if (process.send && !process.connected) return end()
  running = await run(name, env, open)
  log.info({ process: name }, 'ready')
  process.send?.('ready', undefined, undefined, () => undefined)
}

await main()
