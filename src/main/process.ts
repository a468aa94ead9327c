import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { settleAudit } from '#modules/accounts/face.ts'
import { settleProviders } from '#modules/donations/face.ts'
import { startJobs } from '#platform/jobs.ts'
import { settleMail } from '#platform/mail.ts'
import type { PublicApplication } from '#platform/web/public.ts'
import { listen } from '#platform/web/server.ts'
import { auditSettings } from './audit.ts'
import { type Env, publicAddress, publicReach, readEnv, staffReach } from './env.ts'
import { jobs } from './jobs.ts'
import { log, logBug } from './log.ts'
import { type ProcessName, processes } from './processes.ts'
import { publicApplication } from './public.ts'
import { staffApplication } from './staff.ts'
import { connectWorld, type OpenWorld } from './world.ts'

interface Running {
  stop(): Promise<void>
}

const served = (app: Hono & Partial<PublicApplication>, { host, proxies }: Env, port: number): Promise<Running> =>
  listen({ fetch: app.fetch, quick: app.quick, host, port, proxies, failed: (error) => lost('server', error) })

// no page shows these references; what is lost this way is a fault of ours all the same
const lost = (path: string, error: unknown) =>
  logBug({ reference: randomBytes(5).toString('hex').toUpperCase(), path, error })

const jobFailed = (name: string, error: unknown) => logBug({ reference: 'job', path: name, error })

function run(name: ProcessName, env: Env, { world, config }: OpenWorld): Promise<Running> {
  if (name === 'staff') return served(staffApplication(world, staffReach(env)), env, env.staffPort)
  if (name === 'public') return served(publicApplication(world, publicReach(env)), env, env.publicPort)
  settleAudit(auditSettings(env))
  settleMail(env.mail)
  settleProviders({ site: publicAddress(env), stripe: env.stripe, paypal: env.paypal })
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
  // one visitor's fault must not end the work of all; the worker is better begun anew, for its jobs are tried again
  if (name !== 'worker') {
    process.on('uncaughtException', (error) => lost('uncaught', error))
    process.on('unhandledRejection', (error) => lost('unhandled', error))
  }
  log.info({ process: name }, 'ready')
  process.send?.('ready', undefined, undefined, () => undefined)
}

await main()
