import type { ClientConfig } from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { World } from './commands.ts'
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
}

interface JobData {
  readonly subjectId: string | null
}

const retries = { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 900 } as const
const pollMilliseconds = 500

// news becomes jobs in the transaction that marks it as handled: neither is lost, neither doubled
const relay = (world: World, boss: PgBoss, jobs: readonly Job[]) =>
  handleNews(world.db, async (tx, { event, subjectId }) => {
    for (const { name, on } of jobs) if (on === event) await boss.send(name, { subjectId }, { db: fromKysely(tx) })
  })

async function listen(boss: PgBoss, world: World, job: Job, failed: (name: string, error: unknown) => void) {
  await boss.createQueue(job.name, retries)
  if (job.at) await boss.schedule(job.name, job.at, { subjectId: null })
  await boss.work<JobData>(job.name, { pollingIntervalSeconds: 0.5 }, async (batch) => {
    for (const { data } of batch) {
      try {
        await job.run(world, data.subjectId)
      } catch (error) {
        failed(job.name, error)
        throw error
      }
    }
  })
}

/** Works through the jobs of all modules until `stop`; jobs and their retries lie in the database, schema `jobs`. */
export async function startJobs(
  config: ClientConfig,
  world: World,
  jobs: readonly Job[],
  failed: (name: string, error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ ...config, schema: 'jobs', max: 4 } as ConstructorParameters<typeof PgBoss>[0] & object)
  boss.on('error', (error) => failed('jobs', error))
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
