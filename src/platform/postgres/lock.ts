import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import { Refusal } from '../errors.ts'

export interface Lock {
  release(): Promise<void>
}

/**
 * Takes the kernel's lock on a file, with others ('shared') or alone, and holds it until `release` or the death of this
 * process. Without `wait`, undefined when somebody else is in the way.
 */
export async function takeLock(file: string, kind: 'shared' | 'alone', wait: boolean): Promise<Lock | undefined> {
  // Node has no flock of its own. The child holds the lock for as long as our end of its pipe is open, so that even
  // kill -9 frees it; a session of its own keeps it from the terminal's Ctrl-C.
  const options = ['--no-fork', kind === 'shared' ? '--shared' : '--exclusive', ...(wait ? [] : ['--nonblock'])]
  const holder = spawn('flock', [...options, file, 'cat'], { cwd: '/', detached: true, stdio: 'pipe' })
  let complaint = ''
  holder.stderr.on('data', (text) => {
    complaint += String(text)
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    holder.once('error', () => reject(new Refusal('postgres.no-tool', undefined, { tool: 'flock' })))
    holder.once('close', resolve)
  })
  holder.stdin.on('error', () => undefined)
  holder.stdin.write('\n')
  const echoed = new Promise<'held'>((resolve) => holder.stdout.once('data', () => resolve('held')))
  const outcome = await Promise.race([echoed, ended])
  if (outcome === 'held') {
    const streams = [holder.stdin, holder.stdout, holder.stderr].filter((stream) => stream instanceof Socket)
    holder.unref()
    for (const stream of streams) stream.unref()
    return {
      async release() {
        holder.ref()
        holder.stdin.end()
        for (const stream of streams) stream.ref()
        await ended
      },
    }
  }
  if (outcome === 1 && complaint === '') return undefined
  throw new Refusal('postgres.no-place', undefined, { folder: dirname(file), reason: complaint.trim() })
}
