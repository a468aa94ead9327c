import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { Refusal } from '../errors.ts'
import { provesFolder, tryConnect } from './connect.ts'
import { type Cluster, judge, launch, logFile, readTrace, type Trace } from './server.ts'
import type { postgresWords } from './words.ts'

/** Progress in the reader's language. */
export interface Telling {
  readonly say: ReturnType<typeof postgresWords.in>
  log(line: string): void
}

/** A server that answers: a connection of the owner, and the folder of the socket behind it. */
export interface Found {
  readonly client: pg.Client
  readonly socket: string
}

/** Asks again and again until there is an answer or it is given up; `waiting` hears every three seconds how long. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  waiting: (seconds: number) => void,
  givenUp: () => Promise<boolean> = async () => false,
): Promise<T | undefined> {
  const begun = performance.now()
  let told = 0
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    const isOver = await givenUp()
    const answer = await ask()
    if (answer !== undefined || isOver) return answer
    const seconds = Math.floor((performance.now() - begun) / 1000)
    if (seconds >= told + 3) {
      told = seconds
      waiting(seconds)
    }
    await sleep(pause)
  }
}

async function proven(client: pg.Client, socket: string, data: string): Promise<Found | undefined> {
  if (await provesFolder(client, data).catch(() => false)) return { client, socket }
  await client.end()
  return undefined
}

// The server may be here, perhaps recovering or stopping, or in another container that shares the folder.
async function join(cluster: Cluster, trace: Trace, waiting: (seconds: number) => void): Promise<Found | undefined> {
  const { data } = cluster
  const socket = existsSync(trace.socket) ? trace.socket : cluster.socket
  const gone = async () => (await judge(trace, data)) !== 'server'
  const client = (await gone()) ? await tryConnect(socket) : await until(() => tryConnect(socket), waiting, gone)
  return client && proven(client, socket, data)
}

/** Joins the cluster's server or launches one, and waits until it answers. Only under the start lock. */
export async function bringUp(cluster: Cluster, isAlone: boolean, { say, log }: Telling): Promise<Found> {
  const waiting = (seconds: number) => log(say('postgres.recovering', { seconds }))
  const deadline = performance.now() + 30_000
  for (;;) {
    const trace = await readTrace(cluster.data)
    const found = trace && (await join(cluster, trace, waiting))
    if (found && isAlone) log(say('postgres.adopted', { pid: String(trace.pid) }))
    if (found) return found
    const isStale = trace && (await judge(trace, cluster.data)) === 'stranger'
    const launched = await launch(cluster, isStale ? trace.pid : undefined)
    const client = await until(
      () => tryConnect(cluster.socket),
      waiting,
      async () => launched.ended(),
    )
    if (client) return { client, socket: cluster.socket }
    const reason = await launched.said()
    // the children of a killed server hold its memory for a moment; a launcher killed in mid-start was quicker than we
    const passes = /shared memory block|lock file/.test(reason)
    if (!passes || performance.now() > deadline)
      throw new Refusal('postgres.not-started', undefined, { file: logFile(cluster.home), reason })
    await sleep(200)
  }
}
