import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askPrint } from '#modules/report/commands/ask-print.ts'
import { report } from '#modules/report/module.ts'
import { getPrint } from '#modules/report/queries/get-print.ts'
import { openFiles } from '#platform/files.ts'
import { startJobs } from '#platform/jobs.ts'
import { testWorld } from '../world.ts'
import { recordYear } from './year.ts'

const opened = await testWorld()
const { as } = opened
const folder = await mkdtemp(join(tmpdir(), 'waystation-prints-'))
const world = { ...opened.world, files: await openFiles(folder) }
const sora = as('editor')
const failures: unknown[] = []

const startWorker = () =>
  startJobs(opened.worker.config, { ...opened.worker.world, files: world.files }, report.jobs ?? [], (_, error) =>
    failures.push(error),
  )

beforeAll(async () => {
  await recordYear(world)
})

afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** Looks at a print again and again, as the waiting page does, until it is as wanted. */
async function printWhen(id: string, isReady: (print: Awaited<ReturnType<typeof getPrint>>) => boolean) {
  for (let tries = 0; tries < 200; tries++) {
    const print = await getPrint(world, sora, { id })
    if (isReady(print)) return print
    await wait(100)
  }
  throw new Error('the print never came')
}

const made = (id: string) => printWhen(id, ({ made_at }) => made_at !== null)

test('a print of a year that is not there, or in a language that is none, is refused', async () => {
  await expect(askPrint(world, sora, { year: 'FY1999', language: 'en' })).rejects.toMatchObject({
    code: 'report.no-such-year',
  })
  await expect(askPrint(world, sora, { year: 'FY2010', language: 'fr' })).rejects.toMatchObject({ field: 'language' })
  await expect(askPrint(world, as('aid-officer'), { year: 'FY2010', language: 'en' })).rejects.toThrow('not allowed')
})

test('what was asked for while no worker ran waits, and the worker that starts then makes it', async () => {
  const { id } = await askPrint(world, sora, { year: 'FY2010', language: 'ja' })
  expect(await getPrint(world, sora, { id })).toMatchObject({ made_at: null, failed_at: null, sha256: null })
  const worker = await startWorker()
  try {
    const print = await made(id)
    expect(print).toMatchObject({ failed_at: null, made_at: world.clock(), asked_by: 'editor' })
    expect(print.pages).toBeGreaterThan(1)
    const bytes = await buffer(world.files.read(print.sha256 ?? ''))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(10_000)
  } finally {
    await worker.stop()
  }
})

test('a worker that ends before it came to it leaves it to the next, which makes each print once', async () => {
  await (await startWorker()).stop()
  const asked = await Promise.all(
    (['en', 'ko'] as const).map((language) => askPrint(world, sora, { year: 'FY2010', language })),
  )
  await (await startWorker()).stop()
  const worker = await startWorker()
  try {
    const prints = await Promise.all(asked.map(({ id }) => made(id)))
    expect(new Set(prints.map(({ sha256 }) => sha256)).size).toBe(2)
    const [job] = report.jobs ?? []
    const [first] = prints
    await job?.run(world, first?.id ?? null)
    expect(await getPrint(world, sora, { id: first?.id ?? '' })).toEqual(first)
  } finally {
    await worker.stop()
  }
})

test('a print that cannot be kept is marked as failed, and the next try makes it', async () => {
  await rm(folder, { recursive: true })
  await writeFile(folder, 'something else lies where the files should')
  const { id } = await askPrint(world, sora, { year: 'FY2009', language: 'zh' })
  const worker = await startWorker()
  try {
    const failed = await printWhen(id, ({ failed_at }) => failed_at !== null)
    expect(failed).toMatchObject({ made_at: null, sha256: null })
    expect(failures).not.toEqual([])
    await rm(folder)
    await mkdir(folder)
    world.files = await openFiles(folder)
    expect(await made(id)).toMatchObject({ failed_at: null, pages: expect.any(Number) })
  } finally {
    await worker.stop()
  }
})
