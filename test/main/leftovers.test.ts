import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { forgetLeftovers } from '#platform/leftovers.ts'
import { fileColumns } from '../../src/main/jobs.ts'
import { testWorld } from '../world.ts'

const { world, worker, owner, close } = await testWorld()
afterAll(close)
const working = { ...worker.world, files: world.files }
const day = 86_400_000
let made = 0

/** Keeps a file that nobody has kept before, as if it had been so many days ago. */
async function keptFile(daysAgo: number): Promise<string> {
  made++
  const { sha256 } = await world.files.keep(Buffer.from(`file ${made}`))
  const at = new Date(Date.now() - daysAgo * day)
  await utimes(world.files.path(sha256), at, at)
  return sha256
}

const uploaded = (sha256: string, daysAgo: number) =>
  sql`insert into platform.uploads (id, actor_id, sha256, name, at)
    values (${newId()}, 'kim', ${sha256}, 'x.csv', ${new Date(world.clock().getTime() - daysAgo * day)})`.execute(owner)

const forget = () => forgetLeftovers(working, fileColumns)

beforeEach(async () => {
  await forget()
})

test('a file goes when its upload is forgotten after seven days, and not before', async () => {
  const [old, recent] = [await keptFile(8), await keptFile(6)]
  await uploaded(old, 7.1)
  await uploaded(recent, 6.9)
  expect(await forget()).toBe(1)
  expect([await world.files.has(old), await world.files.has(recent)]).toEqual([false, true])
  const { rows } = await sql<{ sha256: string }>`select sha256 from platform.uploads`.execute(owner)
  expect(rows).toEqual([{ sha256: recent }])
})

test('a file that another upload names, or a print, stays', async () => {
  const [twice, printed] = [await keptFile(30), await keptFile(400)]
  await uploaded(twice, 20)
  await uploaded(twice, 1)
  const year = newId()
  await sql`insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
    values (${year}, 'FY9999', 'FY9999', '2031-04-01', '2032-03-31')`.execute(owner)
  await sql`insert into report.prints (id, fiscal_year_id, language, asked_at, asked_by, made_at, sha256, sees_parts)
    values (${newId()}, ${year}, 'en', now(), 'kim', now(), ${printed}, false)`.execute(owner)
  expect(await forget()).toBe(0)
  expect([await world.files.has(twice), await world.files.has(printed)]).toEqual([true, true])
})

test('a file younger than a day stays, named or not', async () => {
  const fresh = await keptFile(0.9)
  expect(await forget()).toBe(0)
  expect(await world.files.has(fresh)).toBe(true)
})

test('a second run, and one beside it, does no harm', async () => {
  const old = await Promise.all(Array.from({ length: 20 }, () => keptFile(3)))
  const gone = await Promise.all([forget(), forget()])
  expect(gone[0] + gone[1]).toBe(old.length)
  expect(await forget()).toBe(0)
})

test('a file that is kept anew while it is about to be removed stays', async () => {
  const sha256 = await keptFile(3)
  const before = new Date(Date.now() - day)
  await world.files.keep(Buffer.from(`file ${made}`))
  expect(await world.files.remove(sha256, before)).toBe(false)
  expect(await world.files.has(sha256)).toBe(true)
  expect(await world.files.remove('0'.repeat(64), before)).toBe(false)
  expect(await readdir(join(world.files.path(sha256), '..', '..', 'incoming'))).toEqual([])
})

test('every column that names a file is declared by its module', async () => {
  const { rows } = await sql<{
    column: string
  }>`select format('%s.%s.%s', table_schema, table_name, column_name) as column
    from information_schema.columns where column_name ~ 'sha256' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1`.execute(owner)
  // the hash of a text that stands beside it
  const ofTexts = ['report.contents.sha256']
  expect(rows.map(({ column }) => column)).toEqual(['platform.uploads.sha256', ...ofTexts, ...fileColumns].sort())
})
