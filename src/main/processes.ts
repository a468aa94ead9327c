import { type ChildProcess, fork } from 'node:child_process'

/** The roles of the product that run as processes of their own. */
export const processes = ['staff', 'public', 'worker'] as const
export type ProcessName = (typeof processes)[number]

const file = new URL('process.ts', import.meta.url).pathname

/** Starts one role as a process of its own; it says `ready` by a message. */
export const forkProcess = (name: ProcessName, environment: NodeJS.ProcessEnv): ChildProcess =>
  fork(file, [name], { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
