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

// news becomes jobs in the transaction that marks it as handled: neither is lost, neither doubled
const relay = (world: World, boss: PgBoss, jobs: readonly Job[]) =>
  handleNews(world.db, async (tx, { event, subjectId }) => {
    for (const { name, on } of jobs) if (on === event) await boss.send(name, { subjectId }, { db: fromKysely(tx) })
  })

async function listen(boss: PgBoss, world: World, job: Job, failed: (name: string, error: unknown) => void) {
  const failedName = `${job.name}.given-up`
  if (job.giveUp) await boss.createQueue(failedName, { retryLimit: 10, retryDelay: 5 })
  const options = { ...retries, heartbeatSeconds, ...(job.giveUp && { deadLetter: failedName }) }
  await boss.createQueue(job.name, options)
  // a queue of an earlier version keeps its old options otherwise
  await boss.updateQueue(job.name, options)
  if (job.at) await boss.schedule(job.name, job.at, { subjectId: null })
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
  if (giveUp) await work(failedName, (subjectId) => giveUp(world, subjectId))
}

/** Works through the jobs of all modules until `stop`; jobs and their retries lie in the database, schema `jobs`. */
export async function startJobs(
  config: ClientConfig,
  world: World,
  jobs: readonly Job[],
  failed: (name: string, error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const supervision = { superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds }
  const boss = new PgBoss({ ...config, ...supervision, schema: 'jobs', max: 4 } as ConstructorParameters<
    typeof PgBoss
  >[0] &
    object)
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
