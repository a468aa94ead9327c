import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#platform/db/db.ts'
import { leaveForCommit, withClient } from '#platform/db/driver.ts'
import { scopedTo } from '#platform/db/scope.ts'
import { testWorld } from '../world.ts'

const { config, close } = await testWorld()
// one connection, so that what is left on it is met by whoever comes next
const db = openDatabase(config, 1)
const mina = scopedTo(db, { viewer: 'mina', sees: ['aid'] })
const sent = vi.spyOn(pg.Client.prototype, 'query')
afterAll(async () => {
  sent.mockRestore()
  await db.destroy()
  await close()
})

const viewer = sql<{ viewer: string | null }>`select nullif(current_setting('waystation.viewer', true), '') as viewer`
const messages = () => sent.mock.calls.length
const notes = async () =>
  (await sql<{ n: bigint }>`select n from public.notes order by n`.execute(db)).rows.map(({ n }) => n)
const note = (n: number) => sql`insert into public.notes values (${n}::int8)`

beforeEach(async () => {
  await sql`drop table if exists public.notes`.execute(db)
  await sql`create table public.notes (n int8 primary key deferrable initially deferred, check (n > 0))`.execute(db)
  sent.mockClear()
})

test('a statement alone is one message, in its scope, of which nothing stays', async () => {
  expect((await viewer.execute(mina)).rows).toEqual([{ viewer: 'mina' }])
  expect(messages()).toBe(1)
  expect((await viewer.execute(db)).rows).toEqual([{ viewer: null }])
  expect(await note(1).execute(mina)).toEqual({ rows: [], numAffectedRows: 1n })
  expect((await sql`select ${'a'}::text as a, 7::int8 as b where false`.execute(mina)).rows).toEqual([])
  expect((await sql`select ${'a'}::text as a, 7::int8 as b`.execute(mina)).rows).toEqual([{ a: 'a', b: 7n }])
  expect(await notes()).toEqual([1n])
})

test('a statement alone that fails leaves nothing, also when that is found at its end', async () => {
  await note(1).execute(mina)
  await expect(note(0).execute(mina)).rejects.toThrow('violates check constraint')
  await expect(note(1).execute(mina)).rejects.toThrow('duplicate key')
  await expect(sql`select nothing`.execute(mina)).rejects.toThrow('does not exist')
  expect((await viewer.execute(db)).rows).toEqual([{ viewer: null }])
  expect((await viewer.execute(mina)).rows).toEqual([{ viewer: 'mina' }])
  expect(await notes()).toEqual([1n])
})

test('a transaction begins with its first statement and sends no message more than it has statements, and one to end', async () => {
  const found = await mina.transaction().execute(async (tx) => {
    await note(1).execute(tx)
    await note(2).execute(tx)
    return (await viewer.execute(tx)).rows
  })
  expect(found).toEqual([{ viewer: 'mina' }])
  expect(messages()).toBe(4)
  await mina.transaction().execute(async () => undefined)
  expect(messages()).toBe(4)
  expect(await notes()).toEqual([1n, 2n])
})

test('a transaction that fails at any of its statements, or at its end, leaves nothing', async () => {
  const doing = (...all: readonly number[]) =>
    mina.transaction().execute(async (tx) => {
      for (const n of all) await note(n).execute(tx)
    })
  await expect(doing(0, 3)).rejects.toThrow('violates check constraint')
  await expect(doing(3, 0)).rejects.toThrow('violates check constraint')
  await expect(doing(3, 3)).rejects.toThrow('duplicate key')
  const failing = mina.transaction().execute(async (tx) => {
    await note(4).execute(tx)
    throw new Error('thought better of it')
  })
  await expect(failing).rejects.toThrow('thought better of it')
  expect(await notes()).toEqual([])
  expect((await viewer.execute(db)).rows).toEqual([{ viewer: null }])
})

test('a transaction that begins with a client that is lent, or with what is left for its end, is in its scope too', async () => {
  const lent = await mina
    .transaction()
    .execute((tx) => withClient(tx, async (client) => (await client.query(viewer.compile(db).sql)).rows))
  expect(lent).toEqual([{ viewer: 'mina' }])
  await mina.transaction().execute((tx) => leaveForCommit(tx, note(5).compile(tx)))
  const failing = mina.transaction().execute(async (tx) => {
    await note(6).execute(tx)
    await leaveForCommit(tx, note(0).compile(tx))
  })
  await expect(failing).rejects.toThrow('violates check constraint')
  expect(await notes()).toEqual([5n])
})
