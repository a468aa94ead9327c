import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ClientConfig } from 'pg'
import type { PgBoss } from 'pg-boss'
import bossPackage from 'pg-boss/package.json' with { type: 'json' }
import type { World } from './commands.ts'
import type { Db } from './db/db.ts'
import { handleNews } from './outbox.ts'

/** Work outside of a request. It may run twice after a crash, so its second run must do no harm. */
export interface Job {
  /** `report.print`. */
  readonly name: string
  /** The news that asks for it; its subject is handed on. */
  readonly on?: string
  /** A cron expression in UTC, for work that asks for itself. */
  readonly at?: string
  run(world: World, subjectId: string | null): Promise<void>
  /** Hears, once or more, that the work was tried as often as it may be and did not come to its end. */
  giveUp?(world: World, subjectId: string | null): Promise<void>
}

interface JobData {
  readonly subjectId: string | null
}

const retries = { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 } as const
// a worker that was killed falls silent, and after this long its work goes to the next one
const heartbeatSeconds = 10
const superviseSeconds = 5
const pollMilliseconds = 500
const schema = 'jobs'
const bossVersion = bossPackage.version

// only the worker and the owner need it; the sites, whose memory is small, never load it
const loadBoss = () => import('pg-boss')

// news becomes jobs in the transaction that marks it as handled: neither is lost, neither doubled
const relay = async (world: World, boss: PgBoss, jobs: readonly Job[]) => {
  const { fromKysely } = await loadBoss()
  return handleNews(world.db, async (tx, { event, subjectId }) => {
    for (const { name, on } of jobs) if (on === event) await boss.send(name, { subjectId }, { db: fromKysely(tx) })
  })
}

const failedNameOf = (job: Job) => `${job.name}.given-up`

async function makeQueue(boss: PgBoss, job: Job): Promise<void> {
  const failedName = failedNameOf(job)
  if (job.giveUp) await boss.createQueue(failedName, { retryLimit: 10, retryDelay: 5 })
  const options = { ...retries, heartbeatSeconds, ...(job.giveUp && { deadLetter: failedName }) }
  await boss.createQueue(job.name, options)
  // a queue of an earlier version keeps its old options otherwise
  await boss.updateQueue(job.name, options)
  if (job.at) await boss.schedule(job.name, job.at, { subjectId: null })
}

type BossOptions = ConstructorParameters<typeof PgBoss>[0] & object

/**
 * Makes the tables and queues of the jobs as the owner, and lets the worker's role, and no other, use them. Does nothing when
 * these jobs are prepared already.
 */
export async function prepareJobs(db: Db, owner: ClientConfig, jobs: readonly Job[], worker: string): Promise<void> {
  const plan = JSON.stringify([
    bossVersion,
    retries,
    heartbeatSeconds,
    jobs.map(({ name, at, giveUp }) => [name, at, !!giveUp]),
  ])
  const checksum = createHash('sha256').update(plan).digest('hex')
  const { rows } = await sql`select from platform.rights where role = 'worker' and checksum = ${checksum}`.execute(db)
  if (rows.length > 0) return
  const { PgBoss } = await loadBoss()
  const boss = new PgBoss({ ...owner, schema, max: 1, supervise: false, schedule: false } as BossOptions)
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const job of jobs) await makeQueue(boss, job)
  } finally {
    await boss.stop({ graceful: false })
  }
  const role = sql.id(worker)
  const here = sql.id(schema)
  await sql`revoke all on schema ${here} from public`.execute(db)
  await sql`grant usage on schema ${here} to ${role}`.execute(db)
  await sql`grant select, insert, update, delete on all tables in schema ${here} to ${role}`.execute(db)
  await sql`grant usage on all sequences in schema ${here} to ${role}`.execute(db)
  await sql`update platform.rights set checksum = ${checksum} where role = 'worker'`.execute(db)
}

async function listen(boss: PgBoss, world: World, job: Job, failed: (name: string, error: unknown) => void) {
  const work = (name: string, run: (subjectId: string | null) => Promise<void>) =>
    boss.work<JobData>(name, { pollingIntervalSeconds: 0.5 }, async (batch) => {
      for (const { data } of batch) {
        try {
          await run(data.subjectId)
        } catch (error) {
          failed(name, error)
          throw error
        }
      }
    })
  await work(job.name, (subjectId) => job.run(world, subjectId))
  const { giveUp } = job
  if (giveUp) await work(failedNameOf(job), (subjectId) => giveUp(world, subjectId))
}

/** Works through the jobs of all modules until `stop`, as the worker's role; jobs and their retries lie in the database, schema `jobs`. */
export async function startJobs(
  config: ClientConfig,
  world: World,
  jobs: readonly Job[],
  failed: (name: string, error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const supervision = { superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds }
  const own = { migrate: false, createSchema: false, schema, max: 4 }
  const { PgBoss } = await loadBoss()
  const boss = new PgBoss({ ...config, ...supervision, ...own } as BossOptions)
  // it tells of errors by plain objects
  boss.on('error', (error) => failed('jobs', error instanceof Error ? error : Object.assign(new Error('jobs'), error)))
  await boss.start()
  for (const job of jobs) await listen(boss, world, job, failed)
  let relaying = Promise.resolve<unknown>(undefined)
  const turn = () => {
    relaying = relaying.then(() => relay(world, boss, jobs)).catch((error) => failed('outbox', error))
  }
  const timer = setInterval(turn, pollMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await relaying
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
