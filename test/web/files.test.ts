import { readdir, readlink, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { reach, testWorld } from '../world.ts'
import { cookieOf, origin } from './site.ts'

const { world, owner, close } = await testWorld()
afterAll(close)
const app = staffApplication(world, reach)
const content = Buffer.alloc(3_000_000, 'x')
const print = newId()
let cookie: string
let sha256: string

beforeAll(async () => {
  cookie = await cookieOf(world, 'director')
  sha256 = (await world.files.keep(content)).sha256
  const year = newId()
  await sql`insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
    values (${year}, 'FY9999', 'FY9999', '2031-04-01', '2032-03-31')`.execute(owner)
  await sql`insert into report.prints (id, fiscal_year_id, language, asked_at, asked_by, made_at, sha256, sees_parts)
    values (${print}, ${year}, 'en', now(), 'kim', now(), ${sha256}, false)`.execute(owner)
})

const ask = async (method: string) =>
  app.request(`${origin}/report/prints/${print}/pdf`, { method, headers: { cookie } })

/** How often this process holds the stored file open. */
async function timesOpen(): Promise<number> {
  const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''))
  return (await Promise.all(links)).filter((path) => path === world.files.path(sha256)).length
}

test('a stored file is sent whole, and let go of when nobody reads on', async () => {
  const whole = await ask('GET')
  expect(Buffer.from(await whole.arrayBuffer()).equals(content)).toBe(true)
  const left = await ask('GET')
  const reader = left.body?.getReader()
  await reader?.read()
  expect(await timesOpen()).toBe(1)
  await reader?.cancel()
  await expect.poll(timesOpen).toBe(0)
})

test('a look at the head alone sends no bytes and leaves no file open', async () => {
  const head = await ask('HEAD')
  expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'application/pdf'])
  await expect.poll(timesOpen).toBe(0)
})

test('a stored file that is gone is a page with a reference, not half an answer', async () => {
  await rm(world.files.path(sha256))
  const answer = await ask('GET')
  const text = await answer.text()
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([500, null])
  expect(text).toMatch(/[0-9A-F]{10}/)
  expect(text).not.toContain(sha256)
})
