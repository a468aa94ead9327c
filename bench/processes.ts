import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { forkProcess, type ProcessName } from '../src/main/processes.ts'
import type { FullWorld } from './database.ts'

/** A port that is free on this machine now. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a site of the product as a process of its own, under the database role of `url`; comes back when it answers. */
export async function startProcess(
  name: Exclude<ProcessName, 'worker'>,
  { folder }: FullWorld,
  url: string,
): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort()
  const ports = { WAYSTATION_STAFF_PORT: String(port), WAYSTATION_PUBLIC_PORT: String(port) }
  const child = forkProcess(name, { ...process.env, DATABASE_URL: url, WAYSTATION_DATA: folder, ...ports })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the ${name} process ended before it was ready (${code})`)))
  })
  return { child, port }
}
