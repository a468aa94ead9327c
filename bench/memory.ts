import type { ChildProcess } from 'node:child_process'
import { openAsBlob } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { languages } from '#platform/words.ts'
import type { FullWorld } from './database.ts'
import { takeOut, writeGifts } from './gifts.ts'
import { evidencePaths, listPaths } from './pages.ts'
import { startProcess } from './processes.ts'
import type { Row } from './results.ts'
import { type Ask, read, signIn, signInPath } from './session.ts'

/** How much the staff process is asked to do while its memory is watched. */
export interface Work {
  readonly pages: number
  readonly reports: number
  /** Lines of the file that comes through the import form; 950,000 are some 60 MB. */
  readonly lines: number
}

/** The most memory that a process has held so far, in MB, as Linux counts it. */
export async function peakOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1]
  if (!kilobytes) throw new Error('Linux does not tell the memory of the process')
  return Number(kilobytes) / 1024
}

/** Four readers at once, as in an office. */
export async function readMany(ask: Ask, paths: readonly string[], times: number): Promise<void> {
  let next = 0
  const reader = async () => {
    while (next < times) {
      const path = paths[next % paths.length] ?? '/'
      next += 1
      await read(ask, path)
    }
  }
  await Promise.all([reader(), reader(), reader(), reader()])
}

async function sendFile(ask: Ask, file: string): Promise<void> {
  const form = new FormData()
  form.append('file', await openAsBlob(file), 'gifts.csv')
  const answer = await ask('/imports/giving.import-gifts', { method: 'POST', body: form, redirect: 'manual' })
  await answer.text()
  if (answer.status !== 303) throw new Error(`the import answered ${answer.status}`)
}

const most = { unit: 'MB', limit: 250 } as const

/** The staff process alone, driven over HTTP: the most memory it has held after each kind of work. */
export async function measureMemory(full: FullWorld, work: Work): Promise<Row[]> {
  const { child, port } = await startProcess('staff', full, full.url)
  const origin = `http://127.0.0.1:${port}`
  try {
    const ask = await signIn((path, options) => fetch(origin + path, options), origin, await signInPath(full.world))
    const rows: Row[] = []
    const noted = async (done: string, act: () => Promise<unknown>) => {
      await act()
      rows.push({ name: `staff process, after ${done}`, ours: await peakOf(child), ...most })
    }
    await noted('its start', () => wait(200))
    await noted(`${work.pages} list pages`, () => readMany(ask, listPaths, work.pages))
    await noted('evidence pages', () => readMany(ask, evidencePaths, work.pages / 20))
    const documents = languages.map((language) => `/report/document?year=FY2011&language=${language}`)
    await noted(`${work.reports} reports`, () => readMany(ask, documents, work.reports))
    const file = join(full.folder, 'upload.csv')
    await writeGifts(file, work.lines, 'sent')
    const megabytes = Math.round((await stat(file)).size / 2 ** 20)
    await noted(`an import of ${megabytes} MB`, () => sendFile(ask, file))
    await noted(`${work.pages / 4} more pages`, () => readMany(ask, [...listPaths, ...documents], work.pages / 4))
    return rows
  } finally {
    child.kill('SIGTERM')
    await takeOut(full.owner, 'sent')
  }
}
