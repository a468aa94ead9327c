import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { importPayments } from '#modules/giving/face.ts'
import { operator } from '../../src/main/world.ts'
import { testWorld } from '../world.ts'
import { told } from './desk.ts'

const { world, worker, owner, close } = await testWorld()
afterAll(close)

const header = 'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,From Email Address\n'
const rows = 10_000
const row = (n: number) =>
  `1/20/2010,10:00:00,PST,Giver ${n % 500},Donation Payment,Completed,USD,10.00,-0.50,9.50,T${n},g${n % 500}@mail.example\n`

const planned = async (table: string) => {
  const { rows: found } = await sql<{ n: number }>`select reltuples::int as n from pg_class
    where oid = ${table}::regclass`.execute(owner)
  return found[0]?.n
}

test('an import of many rows lets the planner look at what it wrote, whatever a vacuum saw of it', async () => {
  const text = header + Array.from({ length: rows }, (_, n) => row(n)).join('')
  const { sha256 } = await world.files.keep(Buffer.from(text))
  const file = { files: [{ sha256, name: 'long.csv' }], order: 'mdy', zone: 'UTC' } as const
  // by the worker, who reads the files that people bring
  const taken = await importPayments(worker.world, operator('en'), file as never)
  expect(told(taken)).toEqual([`USD ${rows} gifts 100000.00 - 5000.00 = 95000.00`])
  expect(await planned('payments.entries')).toBe(rows)
  expect(await planned('payments.payers')).toBe(500)
})
