import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import type { DatabaseRole } from '#platform/db/roles.ts'

/** The roles of the product that run as processes of their own. */
export const processes = ['staff', 'public', 'worker'] as const
export type ProcessName = (typeof processes)[number]

/** The database role under which each of them works. */
export const roleOf: Readonly<Record<ProcessName, DatabaseRole>> = { staff: 'app', public: 'public', worker: 'worker' }

const file = new URL('process.ts', import.meta.url).pathname

// unless told, Node lets go of memory only when gigabytes are in use; a site on a small machine shares it with the database
const heap = ['--max-semi-space-size=2', '--max-old-space-size=136']
// and glibc keeps a heap of its own for each thread, most of it empty
const arenas = { MALLOC_ARENA_MAX: '1' }

// long files pass through the worker, which is quicker with more room for what is young
const workersHeap = ['--max-semi-space-size=4', '--max-old-space-size=192']

/** How a process is started that has no more memory than the worker. */
export const workerHeap: ForkOptions = {
  env: { ...arenas, ...process.env },
  execArgv: [...process.execArgv, ...workersHeap],
}

/** Starts one role as a process of its own, with little memory; it says `ready` by a message. */
export function forkProcess(name: ProcessName, environment: NodeJS.ProcessEnv): ChildProcess {
  return fork(file, [name], {
    env: { ...arenas, ...environment },
    execArgv: [...process.execArgv, ...(name === 'worker' ? workersHeap : heap)],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

// the password of the mail server and what opens the accounts of those who take gifts
const isWorkersOwn = (name: string) => name === 'WAYSTATION_SMTP_URL' || /^WAYSTATION_(STRIPE|PAYPAL)_/.test(name)

/** What every process is told, and what the worker alone is. */
export function partedEnvironment(all: NodeJS.ProcessEnv) {
  const entries = Object.entries(all)
  const shared = Object.fromEntries(entries.filter(([name]) => !isWorkersOwn(name)))
  return { shared, own: Object.fromEntries(entries.filter(([name]) => isWorkersOwn(name))) }
}
